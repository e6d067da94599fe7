using Sepsis.Domain.Answers;
using Sepsis.Domain.Statistics;
using Sepsis.Domain.Tests.Statistics;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class AlertCurvesTests
{
    private static readonly double[] Scores = [0.1, 0.4, 0.35, 0.8];
    private static readonly bool[] Labels = [false, false, true, true];
    private static readonly SimulatedRows Many = SimulatedRows.Of(20_000, 2);

    [Fact]
    public void Roc_KnownExample_StepsThroughTheDistinctScores() => Assert.Equal(
        [new(double.PositiveInfinity, 0, 0), new(0.8, 0, 0.5), new(0.4, 0.5, 0.5), new(0.35, 0.5, 1), new RocPoint(0.1, 1, 1)],
        RocCurve.Of(Scores, Labels));

    [Fact]
    public void PrecisionRecall_KnownExample_StepsThroughTheDistinctScores() => Assert.Equal(
        [new(0.8, 0.5, 1), new(0.4, 0.5, 0.5), new(0.35, 1, 2.0 / 3), new PrecisionRecallPoint(0.1, 1, 0.5)],
        PrecisionRecallCurve.Of(Scores, Labels));

    [Fact]
    public void Roc_ManyRows_KeepsTheAreaWithFewPoints()
    {
        var points = RocCurve.Of(Many.Probabilities, Many.Labels);
        var area = points.Zip(points.Skip(1), (a, b) =>
            (b.FalsePositiveRate - a.FalsePositiveRate) * (a.Sensitivity + b.Sensitivity) / 2).Sum();
        Assert.InRange(points.Count, 100, RocCurve.MaximumPoints);
        Assert.Equal(RankingMetrics.Auroc(Many.Probabilities, Many.Labels), area, 0.001);
        Assert.Equal((1, 1), (points[^1].FalsePositiveRate, points[^1].Sensitivity));
    }

    [Fact]
    public void PrecisionRecall_ManyRows_KeepsTheAreaWithFewPoints()
    {
        var points = PrecisionRecallCurve.Of(Many.Probabilities, Many.Labels);
        var area = points.Zip(points.Skip(1), (a, b) => (b.Recall - a.Recall) * (a.Precision + b.Precision) / 2).Sum();
        Assert.InRange(points.Count, 100, PrecisionRecallCurve.MaximumPoints);
        Assert.Equal(RankingMetrics.Auprc(Many.Probabilities, Many.Labels), area, 0.01);
    }

    [Fact]
    public void Curves_AllTied_HaveOneThreshold()
    {
        double[] tied = [0.3, 0.3, 0.3, 0.3];
        Assert.Equal(2, RocCurve.Of(tied, Labels).Count);
        Assert.Equal(new PrecisionRecallPoint(0.3, 1, 0.5), Assert.Single(PrecisionRecallCurve.Of(tied, Labels)));
        Assert.Equal(0.3, Assert.Single(TradeOffCurve.Of(tied, Labels).Points).Threshold);
    }

    [Fact]
    public void Curves_OneClassOrNoRows_AreEmpty()
    {
        Assert.Empty(RocCurve.Of([0.1, 0.2], [true, true]));
        Assert.Empty(RocCurve.Of([0.1, 0.2], [false, false]));
        Assert.Empty(PrecisionRecallCurve.Of([0.1, 0.2], [false, false]));
        Assert.Empty(DecisionCurve.Of([], []));
        Assert.Empty(ReliabilityDiagram.Of([], []));
    }
}
