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

    [NodeFact]
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

    [NodeFact]
    public void Train_SameSeedOnAnotherNumberOfThreads_GivesTheSameBundleHash()
    {
        var again = Called.With(
            "train", "--data", trained.Data, "--out", trained.BundleAgain, "--sets", "none",
            "--folds", "2", "--seed", "7", "--threads", "1",
            "--trials", "3", "--replicates", "40", "--gate", trained.Gate);
        Assert.True(again.Exit == ExitCode.Done, again.Error);
        using var first = OpenBundle.Read(trained.Bundle);
        using var second = OpenBundle.Read(trained.BundleAgain);
        Assert.Equal(first.Bundle.Sha256, second.Bundle.Sha256);
    }

    [NodeFact]
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

    [NodeFact]
    public void Train_SeparableRowsRepeatedUnderNewIds_SaysSoLoudly()
    {
        // 40 distinct, perfectly separable rows, each under ten ids.
        var rows =
            from i in Enumerable.Range(0, 400)
            let septic = i % 40 >= 20
            select $"P{i},{(septic ? 130 : 70) + i % 20},{(septic ? 28 : 14)},37,{30 + i % 40},{(septic ? 1 : 0)}\n";
        var data = _folder.Write("copies.csv", Header + string.Concat(rows));
        var called = Called.With(
            "train", "--data", data, "--out", _folder["copies"], "--sets", "none",
            "--folds", "2", "--trials", "1", "--rounds", "40", "--replicates", "40",
            "--accept", "DUPLICATE_PATIENTS", "--accept", "SEPARATING_COLUMN", "--gate", trained.Gate);
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        Assert.Contains("DEFECT OF THE DATA", called.Error, StringComparison.Ordinal);
        Assert.Contains("REPEATED ROWS", called.Error, StringComparison.Ordinal);
        Assert.Contains("40 independent groups", called.Error, StringComparison.Ordinal);
        var anomalies = EvaluationFile.Read(File.ReadAllBytes(Path.Combine(_folder["copies"], Evaluation.File))).Anomalies;
        var accepted = anomalies.Where(anomaly => anomaly is { Severity: AnomalySeverity.Severe, Accepted: true });
        Assert.Equal(["DUPLICATE_PATIENTS", "SEPARATING_COLUMN"], accepted.Select(anomaly => anomaly.Code).Distinct());
    }

    [NodeTheory]
    [InlineData("Reading")]
    [InlineData("Cross-validating gradient_boosted_trees")]
    [InlineData("Cross-validating neural_network")]
    [InlineData("Training neural_network on all rows")]
    public void Train_StoppedAtAnyStage_LeavesNothing(string stage)
    {
        var called = Called.StoppedAt(
            stage, "train", "--data", trained.Data, "--out", _folder["model"], "--folds", "2", "--trials", "1", "--sets", "none");
        Assert.Equal(ExitCode.Stopped, called.Exit);
        Assert.Contains("Nothing half-written is left", called.Error, StringComparison.Ordinal);
        Assert.All(_folder.Files, file => Assert.Equal("model.work", file));
        var work = Directory.CreateDirectory(_folder["model.work"]).FullName;
        Assert.Empty(Directory.EnumerateFiles(work, "*.partial", SearchOption.AllDirectories));
    }
}
