using System.Diagnostics;
using Sepsis.Training.Commands;
using Sepsis.Training.Tests.Judging;

namespace Sepsis.Training.Tests.Commands;

/// <summary>
/// ONNX Runtime's telemetry is on in the library as it is published, and shows by a device identifier below the
/// user's cache folder. It keeps quiet by itself where the variable CI is set, so that is taken away here.
/// </summary>
public sealed class NoTelemetryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verify_RunAsAProcess_LeavesNoTraceInTheUsersFolder()
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "sepsis-training.dll");
        var start = new ProcessStartInfo("dotnet", [dll, "verify", "--bundle", HospitalFile.Demo])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in (string[])["CI", "ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS", "XDG_CACHE_HOME"])
            start.Environment.Remove(variable);
        var home = Directory.CreateDirectory(_folder["home"]).FullName;
        start.Environment["HOME"] = home;
        using var program = Process.Start(start)!;
        var error = program.StandardError.ReadToEndAsync();
        await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        Assert.True(program.ExitCode == ExitCode.Done, await error);
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(home, "*", SearchOption.AllDirectories),
            path => path.Contains("onnxruntime", StringComparison.OrdinalIgnoreCase));
    }
}
