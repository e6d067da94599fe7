using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class FitRulesTests
{
    private const double CrossValidated = 0.80;

    [Theory]
    [InlineData(0.76, 0.95, 1.05, 0.95, 1.05, nameof(FitVerdict.Fits))]
    [InlineData(0.75, 0.95, 1.05, 0.95, 1.05, nameof(FitVerdict.Fits))]
    [InlineData(0.749, 0.95, 1.05, 0.95, 1.05, nameof(FitVerdict.DoesNotFit))]
    [InlineData(0.749, 0.5, 0.6, 1.5, 1.6, nameof(FitVerdict.DoesNotFit))]
    [InlineData(0.76, 1.0, 1.1, 0.9, 1.0, nameof(FitVerdict.Fits))]
    [InlineData(0.76, 1.01, 1.1, 0.9, 1.1, nameof(FitVerdict.RecalibrateFirst))]
    [InlineData(0.76, 0.9, 0.99, 0.9, 1.1, nameof(FitVerdict.RecalibrateFirst))]
    [InlineData(0.76, 0.9, 1.1, 1.01, 1.1, nameof(FitVerdict.RecalibrateFirst))]
    [InlineData(0.76, 0.9, 1.1, 0.9, 0.99, nameof(FitVerdict.RecalibrateFirst))]
    public void Decide_Intervals_GiveTheVerdict(
        double auroc, double slopeFrom, double slopeTo, double ratioFrom, double ratioTo, string expected)
    {
        var (verdict, reasons) = Decide(Evaluation(500, 100, auroc, (slopeFrom, slopeTo), (ratioFrom, ratioTo)));
        Assert.Equal(expected, verdict.ToString());
        Assert.NotEmpty(reasons);
    }

    [Theory]
    [InlineData(500, 99)]
    [InlineData(199, 100)]
    public void Decide_TooFewOfAKind_CannotTell(int rows, int positives) =>
        Assert.Equal(FitVerdict.CannotTell, Decide(Evaluation(rows, positives, 0.5, (1, 1), (1, 1))).Verdict);

    [Fact]
    public void Decide_RowsLearnedFrom_CannotTell()
    {
        var evaluation = Evaluation(500, 100, 0.8, (0.9, 1.1), (0.9, 1.1));
        Assert.Equal(FitVerdict.CannotTell, FitRules.Decide(evaluation, CrossValidated, learnedFrom: true).Verdict);
    }

    [Fact]
    public void Decide_BundleWithoutAnAuroc_IsJudgedByItsCalibration()
    {
        var evaluation = Evaluation(500, 100, 0.6, (0.9, 1.1), (0.9, 1.1));
        Assert.Equal(FitVerdict.Fits, FitRules.Decide(evaluation, null, learnedFrom: false).Verdict);
    }

    private static (FitVerdict Verdict, IReadOnlyList<string> Reasons) Decide(UnseenEvaluation evaluation) =>
        FitRules.Decide(evaluation, CrossValidated, learnedFrom: false);

    private static UnseenEvaluation Evaluation(
        int rows, int positives, double auroc, (double From, double To) slope, (double From, double To) ratio) => new()
        {
            Bundle = new("model", "1", "00"),
            Outcome = "sepsis",
            Data = new("file.csv", "00", false, rows, rows, positives, positives / (double)rows, 0.2, [], []),
            Replicates = 20,
            Seed = 1,
            Confidence = 0.95,
            Models = [new("ensemble", ModelKind.Ensemble, "", new Dictionary<string, MetricEvidence>
        {
            [Metric.Auroc.Name] = Value(auroc - 0.05, auroc),
            [Metric.CalibrationSlope.Name] = Value(slope.From, slope.To),
            [Metric.ObservedToExpected.Name] = Value(ratio.From, ratio.To),
        })],
            Comparisons = [],
            Decision = new(0.2, "", []),
            Service = new(rows, 0, new Dictionary<string, int>(), new Dictionary<string, MetricEvidence>()),
            Subgroups = [],
            Reliability = [],
            Warnings = [],
        };

    private static MetricEvidence Value(double lower, double upper) => new((lower + upper) / 2, 0, [], (lower + upper) / 2, lower, upper);
}
