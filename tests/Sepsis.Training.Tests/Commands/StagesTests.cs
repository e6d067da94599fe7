using Sepsis.Domain.Inputs;
using Sepsis.Training.Bundles;
using Sepsis.Training.Commands;

namespace Sepsis.Training.Tests.Commands;

/// <summary>Stages are run once, alone or together, and again only where something changed.</summary>
[Collection(nameof(TrainedBundle))]
public sealed class StagesTests(TrainedBundle trained) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [NodeFact]
    public void Train_NothingChanged_RunsNoStageAgainAndGivesTheSameBundle()
    {
        var again = Called.With([.. trained.Arguments, "--out", _folder["tiny"], "--work", trained.Work]);
        Assert.True(again.Exit == ExitCode.Done, again.Error);
        foreach (var stage in new[] { "profile", "validate", "split", "tune", "fit", "calibrate", "evaluate", "gate" })
            Assert.Contains($"{stage}: unchanged", again.Error, StringComparison.Ordinal);
        using var first = OpenBundle.Read(trained.Bundle);
        using var second = OpenBundle.Read(_folder["tiny"]);
        Assert.Equal(first.Bundle.Sha256, second.Bundle.Sha256);
    }

    [NodeFact]
    public void Train_AnotherAim_RunsTheCalibrationAndWhatFollows()
    {
        Copy(trained.Work, _folder["work"]);
        var again = Called.With([.. trained.Arguments, "--out", _folder["tiny"], "--work", _folder["work"], "--aim", "alerts-per-100=10"]);
        Assert.True(again.Exit == ExitCode.Done, again.Error);
        Assert.Contains("fit: unchanged", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("calibrate: unchanged", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("evaluate: unchanged", again.Error, StringComparison.Ordinal);
        using var open = OpenBundle.Read(_folder["tiny"]);
        Assert.Contains("at most 10 alerts", open.Bundle.Thresholds.ChosenFor, StringComparison.Ordinal);
        var point = open.Bundle.TradeOff.Points.Single(point => point.Threshold == open.Bundle.Thresholds.Decision);
        Assert.InRange(point.AlertsPer100, 5, 10);
    }

    [NodeFact]
    public void Train_ChangedFileInTheWorkFolder_RunsItsStageAgain()
    {
        Copy(trained.Work, _folder["work"]);
        File.AppendAllText(_folder["work/calibration.json"], " ");
        var again = Called.With([.. trained.Arguments, "--out", _folder["tiny"], "--work", _folder["work"]]);
        Assert.True(again.Exit == ExitCode.Done, again.Error);
        Assert.Contains("fit: unchanged", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("calibrate: unchanged", again.Error, StringComparison.Ordinal);
    }

    [NodeFact]
    public void Stages_OneByOne_GiveWhatTrainGives()
    {
        string[] seed = ["--seed", "7"], rounds = ["--rounds", "12"];
        string[] sets = ["--sets", _folder.Write("sets.yaml", "vitals: [core, saturation, pressures]\ncore: [core]\n")];
        Stage("validate");
        Stage("split", ["--folds", "2", .. seed]);
        Stage("tune", ["--trials", "1", "--threads", "1", .. seed, .. rounds]);
        Stage("fit", [.. seed, .. rounds, .. sets]);
        Stage("calibrate", sets);
        Stage("evaluate", ["--replicates", "40", .. seed, .. sets]);
        Assert.Contains("BLESSED", Stage("gate", ["--gate", trained.Gate]).Output, StringComparison.Ordinal);
        Stage("write", ["--gate", trained.Gate, "--out", _folder["tiny"]]);
        var together = Called.With(
            "train", "--data", trained.Data, "--out", _folder["together/tiny"], "--folds", "2", "--seed", "7", "--trials", "1",
            "--rounds", "12", "--replicates", "40", "--gate", trained.Gate, sets[0], sets[1]);
        Assert.True(together.Exit == ExitCode.Done, together.Error);
        using var first = OpenBundle.Read(_folder["tiny"]);
        using var second = OpenBundle.Read(_folder["together/tiny"]);
        Assert.Equal(second.Bundle.Sha256, first.Bundle.Sha256);
        Assert.Equal("vitals", first.For(new(Panel.Core, Panel.Saturation, Panel.Pressures, Panel.Lactate)).Bundle.Set);
        Assert.Equal("core", first.For(new(Panel.Core, Panel.Lactate)).Bundle.Set);
        Assert.Null(first.For(PanelSet.All).Bundle.Set);

        Called Stage(string name, params string[] options)
        {
            var called = Called.With([name, "--data", trained.Data, "--work", _folder["work"], .. options]);
            Assert.True(called.Exit == ExitCode.Done, $"{name}: {called.Error}");
            return called;
        }
    }

    [NodeFact]
    public void Train_GateThatDoesNotHold_ExitsWithThreeAndWritesNothingIntoArtifacts()
    {
        var strict = _folder.Write("strict.yaml", "gates:\n  - {metric: auroc, min: 0.999}\n");
        string[] arguments = [.. trained.Arguments.TakeWhile(argument => argument != "--gate"), "--gate", strict, "--work", trained.Work];
        var refused = Called.With([.. arguments, "--out", _folder["artifacts/tiny"]]);
        Assert.Equal(ExitCode.NotBlessed, refused.Exit);
        Assert.Contains("NOT_BLESSED", refused.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["artifacts/tiny"]));

        var forced = Called.With([.. arguments, "--out", _folder["artifacts/tiny"], "--force"]);
        Assert.Equal(ExitCode.Done, forced.Exit);
        Assert.Contains("\"forced\": true", File.ReadAllText(_folder["artifacts/tiny/gate.json"]), StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
