using System.Diagnostics;
using Sepsis.Training.Commands;

namespace Sepsis.Training.Tests.Commands;

/// <summary>The program itself and the signal itself, not a token that stands for it.</summary>
[Collection(nameof(TrainedBundle))]
public sealed class InterruptTests(TrainedBundle trained) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixNodeTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Train_Interrupted_ExitsWith130AndLeavesNothingHalfWritten(string signal)
    {
        // What runs behind a shell's & inherits an ignored Ctrl-C, and .NET leaves it so; env gives the signal its meaning back.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,TERM", "dotnet"] : ["dotnet"];
        string[] training = ["train", "--data", trained.Data, "--out", _folder["model"], "--folds", "2", "--trials", "1", "--sets", "none"];
        using var program = Process.Start(new ProcessStartInfo(command[0],
            [.. command[1..], Path.Combine(AppContext.BaseDirectory, "sepsis-training.dll"), .. training])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        while (await program.StandardError.ReadLineAsync() is { } line)
            if (line.StartsWith("Cross-validating neural_network", StringComparison.Ordinal))
                break;
        using (var kill = Process.Start("kill", ["-s", signal, program.Id.ToString()]))
            await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await program.WaitForExitAsync(patience.Token);
        Assert.Equal(ExitCode.Stopped, program.ExitCode);
        Assert.Equal(["model.work"], _folder.Files);
        Assert.Empty(Directory.EnumerateFiles(_folder["model.work"], "*.partial", SearchOption.AllDirectories));
    }
}
