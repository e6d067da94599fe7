using Sepsis.Domain.Statistics;
using Sepsis.Domain.Tests.Statistics;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class WeightedMetricsTests
{
    private const double Threshold = 0.25;

    [Fact]
    public void Of_Weights_EqualsRepeatingTheRowsInEveryMetric()
    {
        var rows = SimulatedRows.Of(600, 5, decimals: 2);
        var weights = Repetitions.Of(600, 6);
        var ranked = new RankedScores(rows.Probabilities, rows.Labels);
        var repeated = Repetitions.Apply(rows, weights);

        var weighted = new WeightedMetrics(ranked, Threshold).Of(Repetitions.ByRank(ranked, weights));
        var written = new WeightedMetrics(new(repeated.Probabilities, repeated.Labels), Threshold).AllRows;

        Assert.All(Metric.All, metric => Assert.Equal(written[metric], weighted[metric], 9));
    }

    [Fact]
    public void AllRows_EveryMetric_IsThatOfTheRowsThemselves()
    {
        var (p, y) = SimulatedRows.Of(500, 8);
        int[] hours = [.. p.Select((_, row) => row % 5)];
        bool[] isAlert = [.. p.Select(probability => probability >= Threshold)];
        var performance = new WeightedMetrics(new(p, y), isAlert, hours).AllRows;
        var alerts = ConfusionMatrix.At(Threshold, p, y);
        var prevalence = y.Count(label => label) / (double)y.Length;

        var expected = new Dictionary<Metric, double>
        {
            [Metric.Auroc] = RankingMetrics.Auroc(p, y),
            [Metric.TimeMatchedAuroc] = TimeMatchedRanking.Auroc(new(p, y), hours, new RankedScores(p, y).EqualWeights()),
            [Metric.Auprc] = RankingMetrics.Auprc(p, y),
            [Metric.Brier] = CalibrationMetrics.Brier(p, y),
            [Metric.BrierSkill] = 1 - CalibrationMetrics.Brier(p, y) / (prevalence * (1 - prevalence)),
            [Metric.LogLoss] = LogLoss.Of(p, y),
            [Metric.CalibrationSlope] = LogisticRecalibration.Slope(p, y),
            [Metric.CalibrationIntercept] = LogisticRecalibration.Intercept(p, y),
            [Metric.ObservedToExpected] = CalibrationMetrics.ObservedToExpected(p, y),
            [Metric.CalibrationError] = ReliabilityDiagram.ExpectedCalibrationError(p, y),
            [Metric.Sensitivity] = alerts.Recall,
            [Metric.Specificity] = alerts.Specificity,
            [Metric.Ppv] = alerts.Precision,
            [Metric.Npv] = alerts.NegativePredictiveValue,
            [Metric.F1] = alerts.F1,
            [Metric.AlertsPer100] = alerts.AlertsPer100,
            [Metric.NumberNeededToEvaluate] = alerts.NumberNeededToEvaluate,
        };

        Assert.Equal(Metric.All.Count, expected.Count);
        Assert.All(Metric.All, metric => Assert.Equal(expected[metric], performance[metric], 9));
    }

    [Fact]
    public void AllRows_PointsOfAClinicalScore_RankButHaveNoCalibration()
    {
        var performance = new WeightedMetrics(new([0, 3, 7, 12], [false, true, false, true]), 5).AllRows;
        Assert.Equal(0.75, performance[Metric.Auroc], 12);
        Assert.Equal(0.5, performance[Metric.Sensitivity], 12);
        Assert.True(double.IsNaN(performance[Metric.Brier]));
        Assert.True(double.IsNaN(performance[Metric.CalibrationSlope]));
        Assert.True(double.IsNaN(performance[Metric.CalibrationError]));
    }

    [Fact]
    public void AllRows_NoRows_AreNotKnown()
    {
        var performance = new WeightedMetrics(new([], []), 0.5).AllRows;
        Assert.All(Metric.All, metric => Assert.True(double.IsNaN(performance[metric])));
    }

    [Fact]
    public void AllRows_AlertsOfTheirOwnThresholds_AreCountedAsGiven()
    {
        var performance = new WeightedMetrics(new([0.9, 0.2, 0.5, 0.1], [true, true, false, false]), [false, true, true, false]).AllRows;
        Assert.Equal(0.5, performance[Metric.Sensitivity], 12);
        Assert.Equal(0.5, performance[Metric.Specificity], 12);
        Assert.Equal(0.75, performance[Metric.Auroc], 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedMetrics(new([0.1], [true]), [true, false]));
    }
}
