using Sepsis.Training.Bundles;
using Sepsis.Training.Commands;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Tests.Commands;

[Collection(nameof(TrainedBundle))]
public sealed class TrainCommandTests(TrainedBundle trained) : IDisposable
{
    private const string Header = "patient_id,heart_rate,respiratory_rate,temperature,age,sepsis_risk\n";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_SyntheticCohort_WritesABundleOfBothMembers()
    {
        Assert.True(trained.Training.Exit == ExitCode.Done, trained.Training.Error);
        using var open = OpenBundle.Read(trained.Bundle);
        var manifest = open.Manifest;
        Assert.Equal(["gradient_boosted_trees", "neural_network"], manifest.Members.Select(member => member.Name));
        Assert.Equal(("tiny", true, 18), (manifest.Name, manifest.Population.Synthetic, (int)manifest.Population.MinimumAge));
        Assert.Equal((700, 2, 7), (manifest.Provenance.Rows, manifest.Provenance.Folds, manifest.Provenance.Seed));
        Assert.Contains(manifest.Golden.Rows, row => row.Features.Any(value => value is null));
        Assert.InRange(manifest.Metrics["ensemble"]["auroc"].Mean, 0.7, 0.93);
        Assert.Contains(manifest.Files, file => file.Path == "provenance/keras/3/model.json");
        var certainty = EvaluationFile.Read(open.Files[Evaluation.File]).Certainty!;
        Assert.Equal((700, manifest.Provenance.Rows), (certainty.WithOutcome!.Rows + certainty.WithoutOutcome!.Rows, certainty.Rows));
        Assert.Equal(4, open.Bundle.Answers.TypicalPatients.Rows.Count);
    }

    [Fact]
    public void Train_SameSeedOnAnotherNumberOfThreads_GivesTheSameBundleHash()
    {
        var again = Called.With("train", "--data", trained.Data, "--out", trained.BundleAgain, "--folds", "2", "--seed", "7", "--threads", "1", "--trials", "3", "--replicates", "40", "--gate", trained.Gate);
        Assert.True(again.Exit == ExitCode.Done, again.Error);
        using var first = OpenBundle.Read(trained.Bundle);
        using var second = OpenBundle.Read(trained.BundleAgain);
        Assert.Equal(first.Bundle.Sha256, second.Bundle.Sha256);
    }

    [Fact]
    public void Train_Report_ExplainsTheVoteAndSaysSynthetic()
    {
        var report = File.ReadAllText(Path.Combine(trained.Bundle, "report", "index.html"));
        Assert.Contains("SYNTHETIC DATA", report, StringComparison.Ordinal);
        Assert.Contains("equal weights", report, StringComparison.Ordinal);
        Assert.Contains("| ensemble |", trained.Training.Output, StringComparison.Ordinal);
        Assert.Contains("SYNTHETIC DATA", File.ReadAllText(Path.Combine(trained.Bundle, "model-card.md")), StringComparison.Ordinal);
        Assert.Contains("SYNTHETIC DATA", trained.Training.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), report, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_CellsThatAreNoNumbers_ExitsWithTwoAndWritesNothing()
    {
        var data = _folder.Write("bad.csv", Header + "P1,fast,26,38.5,67,1\nP2,80,16,hot,40,0\n");
        var called = Called.With("train", "--data", data, "--out", _folder["model"]);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("line 2, heart_rate: 'fast'", called.Error, StringComparison.Ordinal);
        Assert.Contains("line 3, temperature: 'hot'", called.Error, StringComparison.Ordinal);
        Assert.Equal(["bad.csv"], _folder.Files);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("train", "--data", "x.csv")]
    [InlineData("train", "--data", "x.csv", "--out", "o", "--folds", "1")]
    [InlineData("train", "--data", "x.csv", "--out", "o", "--folds", "five")]
    [InlineData("train", "--data", "x.csv", "--out", "o", "--nonsense", "1")]
    [InlineData("train", "--data", "there-is-no-such-file.csv", "--out", "there-is-no-such-folder")]
    [InlineData("train", "--data", ".", "--out", "there-is-no-such-folder")]
    [InlineData("train", "--data", "", "--out", "o")]
    [InlineData("train", "--data", "x.csv", "--out", "")]
    [InlineData("train", "--data", "x.csv", "--out", "o", "--version", " ")]
    [InlineData("train", "--data", "x.csv", "--out", "o", "--trees", "")]
    [InlineData("verify", "--bundle", "")]
    [InlineData("score", "--bundle", "b", "--data", "x.csv", "--out", "")]
    [InlineData("synthesize", "--rows", "10", "--out", "patients.csv")]
    [InlineData("nonsense")]
    [InlineData]
    public void Run_UnusableArguments_ExitsWithTwoAndSaysWhy(params string[] args)
    {
        var called = Called.With(args);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.NotEqual("", called.Error);
    }

    [Fact]
    public void Train_FolderThatIsNoBundle_IsLeftAlone()
    {
        Directory.CreateDirectory(_folder["thesis"]);
        _folder.Write("thesis/chapter-1.txt", "years of work");
        var called = Called.With("train", "--data", trained.Data, "--out", _folder["thesis"]);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Equal("years of work", File.ReadAllText(_folder["thesis/chapter-1.txt"]));
    }

    [Fact]
    public void Train_FolderThatCannotBeMade_IsRefusedBeforeTheDataAreRead()
    {
        var called = Called.With("train", "--data", trained.Data, "--out", Path.Combine(_folder.Write("a-file", ""), "below", "model"));
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("cannot be written", Assert.Single(called.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(["a-file"], _folder.Files);
    }

    [Fact]
    public void Train_SeparableRowsRepeatedUnderNewIds_SaysSoLoudly()
    {
        // 40 distinct, perfectly separable rows, each under ten ids.
        var rows = Enumerable.Range(0, 400).Select(i => $"P{i},{(i % 40 < 20 ? 70 : 130) + i % 20},{(i % 40 < 20 ? 14 : 28)},37,{30 + i % 40},{(i % 40 < 20 ? 0 : 1)}\n");
        var data = _folder.Write("copies.csv", Header + string.Concat(rows));
        var called = Called.With("train", "--data", data, "--out", _folder["copies"], "--folds", "2", "--trials", "1", "--replicates", "40", "--accept", "DUPLICATE_PATIENTS", "--accept", "SEPARATING_COLUMN", "--gate", trained.Gate);
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        Assert.Contains("DEFECT OF THE DATA", called.Error, StringComparison.Ordinal);
        Assert.Contains("REPEATED ROWS", called.Error, StringComparison.Ordinal);
        Assert.Contains("40 independent groups", called.Error, StringComparison.Ordinal);
        var anomalies = EvaluationFile.Read(File.ReadAllBytes(Path.Combine(_folder["copies"], Evaluation.File))).Anomalies;
        Assert.Equal(["DUPLICATE_PATIENTS", "SEPARATING_COLUMN"], anomalies.Where(anomaly => anomaly is { Severity: AnomalySeverity.Severe, Accepted: true }).Select(anomaly => anomaly.Code).Distinct());
    }

    [Theory]
    [InlineData("Reading")]
    [InlineData("Cross-validating gradient_boosted_trees")]
    [InlineData("Cross-validating neural_network")]
    [InlineData("Training neural_network on all rows")]
    public void Train_StoppedAtAnyStage_LeavesNothing(string stage)
    {
        var called = Called.StoppedAt(stage, "train", "--data", trained.Data, "--out", _folder["model"], "--folds", "2", "--trials", "1");
        Assert.Equal(ExitCode.Stopped, called.Exit);
        Assert.Contains("Nothing half-written is left", called.Error, StringComparison.Ordinal);
        Assert.All(_folder.Files, file => Assert.Equal("model.work", file));
        Assert.Empty(Directory.EnumerateFiles(Directory.CreateDirectory(_folder["model.work"]).FullName, "*.partial", SearchOption.AllDirectories));
    }

    [Fact]
    public void Verify_SoundBundle_ExitsWithZero()
    {
        var called = Called.With("verify", "--bundle", trained.Bundle);
        Assert.Equal(ExitCode.Done, called.Exit);
        Assert.Contains("sound", called.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ChangedByte_ExitsWithOneAndNamesTheFile()
    {
        foreach (var file in Directory.EnumerateFiles(trained.Bundle, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder["changed"], Path.GetRelativePath(trained.Bundle, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.AppendAllText(_folder["changed/gradient_boosted_trees.zip"], " ");
        var called = Called.With("verify", "--bundle", _folder["changed"]);
        Assert.Equal(ExitCode.Fault, called.Exit);
        Assert.Contains("SEP305", called.Error, StringComparison.Ordinal);
        Assert.Contains("gradient_boosted_trees.zip", called.Error, StringComparison.Ordinal);
        Assert.Single(called.Error.Trim().Split('\n'));
    }

    [Fact]
    public void Verify_NoBundle_ExitsWithOne() => Assert.Equal(ExitCode.Fault, Called.With("verify", "--bundle", _folder["none"]).Exit);
}
