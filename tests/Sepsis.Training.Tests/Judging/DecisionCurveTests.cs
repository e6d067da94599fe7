using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class DecisionCurveTests
{
    private static readonly double[] P = [0.1, 0.3, 0.6, 0.9, 0.1];
    private static readonly bool[] Y = [false, true, false, true, false];

    [Fact]
    public void Of_HandComputed_IsTheNetBenefit()
    {
        var point = Assert.Single(DecisionCurve.Of(P, Y, [0.25]));
        Assert.Equal(2 / 5.0 - 1 / 5.0 / 3, point.Model, 12);
        Assert.Equal(2 / 5.0 - 3 / 5.0 / 3, point.TreatAll, 12);
        Assert.Equal(0, point.TreatNone);
    }

    [Fact]
    public void Of_ThresholdZero_TreatsAllAndGainsThePrevalence()
    {
        var point = Assert.Single(DecisionCurve.Of(P, Y, [0]));
        Assert.Equal((0.4, 0.4), (point.Model, point.TreatAll));
    }

    [Fact]
    public void Of_ThresholdAtThePrevalence_TreatingAllGainsNothing() =>
        Assert.Equal(0, Assert.Single(DecisionCurve.Of(P, Y, [0.4])).TreatAll, 12);

    [Fact]
    public void Of_UsualThresholds_AreFifty() => Assert.Equal(50, DecisionCurve.Of(P, Y).Count);

    [Fact]
    public void Of_CertaintyAsThreshold_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => DecisionCurve.Of(P, Y, [1]));
}
