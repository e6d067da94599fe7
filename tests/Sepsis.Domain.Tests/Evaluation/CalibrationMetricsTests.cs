using Sepsis.Domain.Evaluation;

namespace Sepsis.Domain.Tests.Evaluation;

public sealed class CalibrationMetricsTests
{
    [Fact]
    public void Brier_KnownExample_IsTheMeanSquare() =>
        Assert.Equal((0.01 + 0.01 + 0.04 + 0.09) / 4, CalibrationMetrics.Brier([0.1, 0.9, 0.8, 0.3], [false, true, true, false]), 12);

    [Fact]
    public void LogLoss_EvenOdds_IsLnTwo() =>
        Assert.Equal(Math.Log(2), CalibrationMetrics.LogLoss([0.5, 0.5], [true, false]), 12);

    [Fact]
    public void LogLoss_ImpossibleThatHappened_IsLargeAndFinite()
    {
        var loss = CalibrationMetrics.LogLoss([0], [true]);
        Assert.InRange(loss, 30, 40);
    }
}
