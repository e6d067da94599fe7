using Sepsis.Domain.Statistics;
using Sepsis.Domain.Tests.Statistics;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class WeightedMetricsTests
{
    private const double Threshold = 0.25;

    [Fact]
    public void Of_Weights_EqualsRepeatingTheRowsInEveryMeasure()
    {
        var rows = SimulatedRows.Of(600, 5, decimals: 2);
        var weights = Repetitions.Of(600, 6);
        var ranked = new RankedScores(rows.Probabilities, rows.Labels);
        var repeated = Repetitions.Apply(rows, weights);

        var weighted = new WeightedMetrics(ranked, Threshold).Of(Repetitions.ByRank(ranked, weights));
        var written = new WeightedMetrics(new(repeated.Probabilities, repeated.Labels), Threshold).AllRows;

        Assert.All(Enum.GetValues<PerformanceMeasure>(), measure => Assert.Equal(written[measure], weighted[measure], 9));
    }

    [Fact]
    public void AllRows_EveryMeasure_IsThatOfTheRowsThemselves()
    {
        var (p, y) = SimulatedRows.Of(500, 8);
        var figures = new WeightedMetrics(new(p, y), Threshold).AllRows;
        var alerts = ConfusionMatrix.At(Threshold, p, y);
        var prevalence = y.Count(label => label) / (double)y.Length;

        double[] expected =
        [
            RankingMetrics.Auroc(p, y), RankingMetrics.Auprc(p, y),
            CalibrationMetrics.Brier(p, y), 1 - CalibrationMetrics.Brier(p, y) / (prevalence * (1 - prevalence)), CrossEntropy.Of(p, y),
            CalibrationMetrics.ObservedToExpected(p, y), LogisticRecalibration.Slope(p, y), LogisticRecalibration.Intercept(p, y),
            ReliabilityDiagram.ExpectedCalibrationError(p, y),
            alerts.Recall, alerts.Specificity, alerts.Precision, alerts.NegativePredictiveValue, alerts.F1,
            alerts.AlertsPer100, alerts.NumberNeededToEvaluate,
        ];

        Assert.Equal(Enum.GetValues<PerformanceMeasure>().Length, expected.Length);
        Assert.All(Enum.GetValues<PerformanceMeasure>(), measure => Assert.Equal(expected[(int)measure], figures[measure], 9));
    }

    [Fact]
    public void AllRows_PointsOfAClinicalScore_RankButHaveNoCalibration()
    {
        var figures = new WeightedMetrics(new([0, 3, 7, 12], [false, true, false, true]), 5).AllRows;
        Assert.Equal(0.75, figures[PerformanceMeasure.Auroc], 12);
        Assert.Equal(0.5, figures[PerformanceMeasure.Sensitivity], 12);
        Assert.True(double.IsNaN(figures[PerformanceMeasure.Brier]));
        Assert.True(double.IsNaN(figures[PerformanceMeasure.CalibrationSlope]));
        Assert.True(double.IsNaN(figures[PerformanceMeasure.ExpectedCalibrationError]));
    }

    [Fact]
    public void AllRows_NoRows_AreNotKnown()
    {
        var figures = new WeightedMetrics(new([], []), 0.5).AllRows;
        Assert.All(Enum.GetValues<PerformanceMeasure>(), measure => Assert.True(double.IsNaN(figures[measure])));
    }

    [Fact]
    public void AllRows_AlertsOfTheirOwnThresholds_AreCountedAsGiven()
    {
        var figures = new WeightedMetrics(new([0.9, 0.2, 0.5, 0.1], [true, true, false, false]), [false, true, true, false]).AllRows;
        Assert.Equal(0.5, figures[PerformanceMeasure.Sensitivity], 12);
        Assert.Equal(0.5, figures[PerformanceMeasure.Specificity], 12);
        Assert.Equal(0.75, figures[PerformanceMeasure.Auroc], 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedMetrics(new([0.1], [true]), [true, false]));
    }
}
