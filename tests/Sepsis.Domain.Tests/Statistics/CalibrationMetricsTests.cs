using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Statistics;

public sealed class CalibrationMetricsTests
{
    [Fact]
    public void Brier_KnownExample_IsTheMeanSquare() =>
        Assert.Equal((0.01 + 0.01 + 0.04 + 0.09) / 4, CalibrationMetrics.Brier([0.1, 0.9, 0.8, 0.3], [false, true, true, false]), 12);

    [Fact]
    public void ObservedToExpected_TwiceAsManyAsPromised_IsTwo() =>
        Assert.Equal(2, CalibrationMetrics.ObservedToExpected([0.2, 0.1, 0.1, 0.1], [true, false, false, false]), 12);

    [Fact]
    public void ObservedToExpected_PerfectlyCalibrated_IsOne()
    {
        var perfect = SimulatedRows.Perfect();
        Assert.Equal(1, CalibrationMetrics.ObservedToExpected(perfect.Probabilities, perfect.Labels), 9);
    }

    [Fact]
    public void ObservedToExpected_NothingExpected_IsNotKnown() =>
        Assert.True(double.IsNaN(CalibrationMetrics.ObservedToExpected([0, 0], [true, false])));
}
