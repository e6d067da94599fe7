using System.Text.Json;
using Sepsis.Training.Bundles;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Reports;
using Sepsis.Training.Tests.Bundles;
using Sepsis.Training.Tests.Judging.Gates;

namespace Sepsis.Training.Tests.Judging;

/// <summary>
/// How to add a metric: write its row in Metric.cs, and its line in docs/gate-file.md. Each row is followed here to every place
/// that has to know of it, so a metric that was added is held to the same.
/// </summary>
public sealed class MetricTests
{
    private static readonly Evaluation s_evaluation = GateEvaluation.Good() with
    {
        Models = Judged().Evidence(),
        Comparisons = [.. Judged().Differences()],
    };

    public static TheoryData<string> Names => [.. Metric.All.Select(metric => metric.Name)];

    [Fact]
    public void Rows_HaveNamesOfTheirOwn()
    {
        Assert.All(Metric.All, metric => Assert.Matches("^[a-z][a-z0-9_]*$", metric.Name));
        Assert.Equal(Metric.All.Count, Metric.All.DistinctBy(metric => metric.Name).Count());
        Assert.Equal(Metric.All.Count, Metric.All.DistinctBy(metric => metric.Label).Count());
        Assert.All(Metric.All, metric => Assert.Same(metric, Metric.Find(metric.Name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Row_IsJudgedWithItsInterval(string name)
    {
        var evidence = s_evaluation.Ensemble.Metrics[name];
        Assert.True(evidence.Lower < evidence.Upper);
        Assert.Equal(2, evidence.Folds.Count);
        Assert.Equal(!Metric.Of(name).OfAlerts, s_evaluation.Models[1].Metrics.ContainsKey(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Row_IsComparedWhereItSaysSo(string name) =>
        Assert.Equal(Metric.Of(name).Compared, s_evaluation.Comparisons.Any(pair => pair.Metric == name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Row_IsInTheEvaluationAndInTheManifest(string name)
    {
        var content = EvaluationFile.Write(s_evaluation);
        using var json = JsonDocument.Parse(content);
        var written = json.RootElement.GetProperty("models")[0].GetProperty("figures").GetProperty(name);
        Assert.Equal(s_evaluation.Ensemble.Metrics[name].Pooled, written.GetProperty("pooled").GetDouble());
        Assert.Equal(s_evaluation.Ensemble.Metrics[name].Upper, EvaluationFile.Read(content).Ensemble.Metrics[name].Upper);
        Assert.Equal(s_evaluation.Ensemble.Metrics[name].Mean, BundleDraftBuilder.Metrics(s_evaluation.Models)["ensemble"][name].Mean);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Row_IsTakenByTheGateInItsWords(string name)
    {
        var check = GateCase.Check($"metric: {name}, min: -1000, max: 1000", s_evaluation);
        Assert.True(check.Passed, check.Reason);
        Assert.Contains($"The {Metric.Of(name).InWords} of the ensemble", check.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Row_StandsInTheTablesItNames(string name)
    {
        var metric = Metric.Of(name);
        var report = HtmlReport.Write("model", "1.0.0", s_evaluation, null);
        var explained = report.Contains($"<dt>{metric.Label}</dt><dd>{metric.Meaning}</dd>", StringComparison.Ordinal);
        Assert.Equal(metric.ShownIn.HasFlag(MetricTables.Report), explained);
        var terminal = MetricsTable.Lines(s_evaluation.Models).First();
        Assert.Equal(metric.ShownIn.HasFlag(MetricTables.Terminal), terminal.Contains($"| {metric.Label} |", StringComparison.Ordinal));
        var card = CardMarkdown.Write(CardCase.Sepsis with { Evaluation = s_evaluation });
        Assert.Equal(metric.ShownIn.HasFlag(MetricTables.Card), card.Contains($"\n| {metric.InWords} | ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Row_IsDocumented(string name)
    {
        var metric = Metric.Of(name);
        var better = metric.Direction switch
        {
            MetricDirection.MoreIsBetter => "more",
            MetricDirection.LessIsBetter => "less",
            _ => "a value of its own",
        };
        var documentation = File.ReadAllText(Path.Combine(Checkout.Folder, "docs", "gate-file.md"));
        Assert.Contains($"| `{name}` | {metric.InWords}: {metric.Meaning} | {better} |\n", documentation, StringComparison.Ordinal);
    }

    /// <summary>The ensemble alerts, the baseline has no threshold; both know something, and neither everything.</summary>
    private static Judge Judged()
    {
        const int Rows = 600;
        var random = new Random(11);
        var (labels, scores, others) = (new bool[Rows], new double[Rows], new double[Rows]);
        for (var row = 0; row < Rows; row++)
        {
            scores[row] = random.NextDouble();
            labels[row] = random.NextDouble() < scores[row];
            others[row] = 0.5 * (scores[row] + random.NextDouble());
        }

        JudgedModel[] models =
        [
            new("ensemble", ModelKind.Ensemble, "", scores, Array.ConvertAll(scores, score => score >= 0.5)),
            new("other", ModelKind.Baseline, "", others, null),
        ];
        int[] patients = [.. Enumerable.Range(0, Rows)];
        var rows = new JudgedRows(labels, patients, Rows, [.. patients.Select(row => row % 2)], 2)
        {
            HourOfRow = [.. patients.Select(row => row / 2 % 5)],
        };
        return new(models, rows, 40, 3);
    }
}
