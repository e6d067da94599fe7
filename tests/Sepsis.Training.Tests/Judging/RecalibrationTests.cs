using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Statistics;
using Sepsis.Domain.Tests.Statistics;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class RecalibrationTests
{
    private static readonly SimulatedRows Perfect = SimulatedRows.Perfect();

    [Fact]
    public void LogLoss_EvenOdds_IsLnTwo() =>
        Assert.Equal(Math.Log(2), LogLoss.Of([0.5, 0.5], [true, false]), 12);

    [Fact]
    public void LogLoss_ImpossibleThatHappened_IsLargeAndFinite()
    {
        var loss = LogLoss.Of([0], [true]);
        Assert.InRange(loss, 30, 40);
    }

    [Fact]
    public void BrierSkill_PrevalenceForEverybody_IsZero() =>
        Assert.Equal(0, BrierSkill([0.25, 0.25, 0.25, 0.25], [true, false, false, false]), 12);

    [Fact]
    public void BrierSkill_Certainty_IsOne() => Assert.Equal(1, BrierSkill([1, 0], [true, false]), 12);

    [Fact]
    public void SlopeAndIntercept_PerfectlyCalibrated_AreOneAndZero()
    {
        Assert.Equal(1, LogisticRecalibration.Slope(Perfect.Probabilities, Perfect.Labels), 9);
        Assert.Equal(0, LogisticRecalibration.Intercept(Perfect.Probabilities, Perfect.Labels), 9);
        Assert.Equal(0, ReliabilityDiagram.ExpectedCalibrationError(Perfect.Probabilities, Perfect.Labels), 9);
    }

    [Theory]
    [InlineData(2.0)]
    [InlineData(0.25)]
    [InlineData(8.0)]
    public void Slope_LogitsStretched_IsTheInverse(double stretch)
    {
        var extreme = Array.ConvertAll(Perfect.Probabilities, new PlattCalibrator(stretch, 0.7).Apply);
        Assert.Equal(1 / stretch, LogisticRecalibration.Slope(extreme, Perfect.Labels), 7);
    }

    [Fact]
    public void Intercept_LogitsShifted_IsTheShiftBack()
    {
        var low = Array.ConvertAll(Perfect.Probabilities, new PlattCalibrator(1, -3).Apply);
        Assert.Equal(3, LogisticRecalibration.Intercept(low, Perfect.Labels), 8);
        Assert.Equal(1, LogisticRecalibration.Slope(low, Perfect.Labels), 8);
    }

    [Fact]
    public void Slope_TwoGroups_IsTheOddsRatioOverTheLogitGap()
    {
        // 1 of 4 happened at p = 0.2, 3 of 4 at p = 0.6.
        double[] p = [0.2, 0.2, 0.2, 0.2, 0.6, 0.6, 0.6, 0.6];
        bool[] y = [true, false, false, false, true, true, true, false];
        var expected = (Math.Log(3) - Math.Log(1 / 3.0)) / (Math.Log(0.6 / 0.4) - Math.Log(0.2 / 0.8));
        Assert.Equal(expected, LogisticRecalibration.Slope(p, y), 9);
    }

    [Fact]
    public void Slope_WithoutAFiniteBestOne_IsNotKnown()
    {
        Assert.True(double.IsNaN(LogisticRecalibration.Slope([0.1, 0.2, 0.8, 0.9], [false, false, true, true])));
        Assert.True(double.IsNaN(LogisticRecalibration.Slope([0.3, 0.3, 0.3], [false, true, false])));
        Assert.True(double.IsNaN(LogisticRecalibration.Slope([0.1, 0.2], [true, true])));
        Assert.True(double.IsNaN(LogisticRecalibration.Slope([], [])));
    }

    [Fact]
    public void Intercept_AllTied_IsTheDistanceOfTheLogits() =>
        Assert.Equal(Math.Log(0.5) - Math.Log(0.25), LogisticRecalibration.Intercept([0.2, 0.2, 0.2], [false, true, false]), 9);

    [Fact]
    public void Figures_OneClassOrNoRows_AreNotKnown()
    {
        Assert.True(double.IsNaN(LogisticRecalibration.Intercept([0.1, 0.2], [false, false])));
        Assert.True(double.IsNaN(BrierSkill([0.1, 0.2], [false, false])));
        Assert.True(double.IsNaN(BrierSkill([], [])));
        Assert.True(double.IsNaN(ReliabilityDiagram.ExpectedCalibrationError([], [])));
    }

    [Fact]
    public void ExpectedCalibrationError_TwentyRows_IsTheMeanDistanceOfPairs()
    {
        // Ten bins of two neighbours each; only the last row happened.
        var p = Enumerable.Range(1, 20).Select(i => i / 100.0).ToArray();
        var y = p.Select(value => value == 0.2).ToArray();
        var expected = (Enumerable.Range(1, 18).Sum(i => i / 100.0) + (1 - 0.39)) / 20;
        Assert.Equal(expected, ReliabilityDiagram.ExpectedCalibrationError(p, y), 12);
    }

    [Fact]
    public void ExpectedCalibrationError_AllTied_IsOneBin() =>
        Assert.Equal(0.2, ReliabilityDiagram.ExpectedCalibrationError([0.3, 0.3, 0.3, 0.3], [true, true, false, false]), 12);

    private static double BrierSkill(double[] probabilities, bool[] labels) =>
        new WeightedMetrics(new RankedScores(probabilities, labels), 0.5).AllRows[Metric.BrierSkill];
}
