using System.Globalization;
using Sepsis.Training.Commands;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Tests.Commands;

namespace Sepsis.Training.Tests.Data;

/// <summary>Another outcome, whose columns nobody here has described: from the file to scores of it.</summary>
public sealed class HeartDataTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [HeartDataFact]
    public void Train_ProposedSchemaOfTheHeartData_GivesABundleThatScores()
    {
        var data = HeartDataFactAttribute.File!;
        Succeeds("profile", "--data", data, "--target", "Heart Disease", "--outcome", "heart disease", "--out", _folder["heart.json"]);
        // Three folds of 270 patients beat no baseline surely; what is tested here is not the gate.
        var gate = _folder.Write("gate.yaml", "gates:\n  - {metric: auroc, min: 0.8}\n");
        Succeeds(
            "train", "--data", data, "--schema", _folder["heart.json"], "--out", _folder["heart"], "--folds", "3", "--trials", "1",
            "--replicates", "50", "--gate", gate);
        var evaluation = EvaluationFile.Read(File.ReadAllBytes(Path.Combine(_folder["heart"], Evaluation.File)));
        Assert.Equal((270, 120, "heart disease"), (evaluation.Data.Rows, evaluation.Data.Positives, evaluation.Outcome));
        Assert.InRange(evaluation.Ensemble.Metrics[Metric.Auroc.Name].Pooled, 0.85, 0.95);
        Assert.Contains(evaluation.Subgroups, group => group is { Name: "sex", Value: "1" });
        Succeeds("score", "--bundle", _folder["heart"], "--data", data, "--out", _folder["scored.csv"]);
        var lines = File.ReadAllLines(_folder["scored.csv"]);
        Assert.Equal(271, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.InRange(double.Parse(line.Split(',')[14], CultureInfo.InvariantCulture), 0, 1));
    }

    private static void Succeeds(params string[] args)
    {
        var called = Called.With(args);
        Assert.True(called.Exit == ExitCode.Done, called.Error);
    }
}
