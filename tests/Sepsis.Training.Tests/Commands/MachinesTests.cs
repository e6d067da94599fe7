using System.Diagnostics;
using Sepsis.Training.Commands;

namespace Sepsis.Training.Tests.Commands;

/// <summary>The program itself, once for each machine.</summary>
[Collection(nameof(TrainedBundle))]
public sealed class MachinesTests(TrainedBundle trained) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Train_OnTwoMachines_WritesTheSameBundleOnBoth()
    {
        var list = Loopback.List(Loopback.Machines(2));
        var ended = await Task.WhenAll(Start(list, "1", "7"), Start(list, "2", "7"));
        Assert.All(ended, run => Assert.True(run.Exit == ExitCode.Done, run.Error));
        using var first = OpenBundle.Read(_folder["1/shared"]);
        using var second = OpenBundle.Read(_folder["2/shared"]);
        using var alone = OpenBundle.Read(trained.Bundle);
        Assert.Equal(first.Bundle.Sha256, second.Bundle.Sha256);
        Assert.Equal("2", first.Bundle.Manifest.Provenance.Tools["machines"]);
        Assert.Contains("[num_machines: 2]", await File.ReadAllTextAsync(_folder["1/shared/gradient_boosted_trees.txt"]), StringComparison.Ordinal);
        Assert.InRange(first.Bundle.Manifest.Metrics["ensemble"]["auroc"].Mean - alone.Bundle.Manifest.Metrics["ensemble"]["auroc"].Mean, -0.03, 0.03);
    }

    [Fact]
    public async Task Train_OtherSeedOnOneMachine_IsRefusedOnBoth()
    {
        var list = Loopback.List(Loopback.Machines(2));
        var ended = await Task.WhenAll(Start(list, "1", "7"), Start(list, "2", "8"));
        Assert.All(ended, run => Assert.Equal(ExitCode.Fault, run.Exit));
        Assert.All(ended, run => Assert.Contains("was given other data, other options or another list of machines.", run.Error, StringComparison.Ordinal));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public void Train_MachineListThatIsNone_ExitsWithTwoAndSaysWhy()
    {
        var called = Called.With("train", "--data", trained.Data, "--out", _folder["model"], "--machines", "here:7000,there", "--machine", "1");
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("--machines: 'there' is not host:port.", called.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    private async Task<(int Exit, string Error)> Start(string list, string machine, string seed)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "sepsis-training.dll"), "train", "--data", trained.Data, "--out", _folder[$"{machine}/shared"],
                "--folds", "2", "--trials", "1", "--replicates", "40", "--gate", trained.Gate, "--seed", seed, "--threads", "1", "--machines", list, "--machine", machine])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var output = program.StandardOutput.ReadToEndAsync();
        var error = await program.StandardError.ReadToEndAsync();
        await output;
        await program.WaitForExitAsync();
        return (program.ExitCode, error);
    }
}
