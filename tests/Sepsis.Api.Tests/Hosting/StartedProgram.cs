using System.Diagnostics;

namespace Sepsis.Api.Tests.Hosting;

/// <summary>The program itself, as it lies beside these tests, run to its end.</summary>
internal static class StartedProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sepsis-api.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var program = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var (output, error) = (program.StandardOutput.ReadToEndAsync(limit.Token), program.StandardError.ReadToEndAsync(limit.Token));
            await program.WaitForExitAsync(limit.Token);
            return (program.ExitCode, await output, await error);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }
}
