using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Statistics;

public sealed class BootstrapIntervalTests
{
    [Fact]
    public void Of_ZeroToOneThousand_IsTheMiddleNinetyFivePercent() =>
        Assert.Equal(new(25, 975, 0), BootstrapInterval.Of([.. Enumerable.Range(0, 1001).Select(i => (double)(1000 - i))]));

    [Fact]
    public void Of_TwoValues_IsInterpolated()
    {
        var interval = BootstrapInterval.Of([0, 1]);
        Assert.Equal(0.025, interval.Lower, 12);
        Assert.Equal(0.975, interval.Upper, 12);
    }

    [Fact]
    public void Of_ReplicateWithoutAValue_IsLeftOutAndCounted() =>
        Assert.Equal(new(3, 3, 1), BootstrapInterval.Of([3, double.NaN, 3]));

    [Fact]
    public void Of_NoValueAtAll_IsNotKnown()
    {
        var interval = BootstrapInterval.Of([double.NaN]);
        Assert.True(double.IsNaN(interval.Lower) && double.IsNaN(interval.Upper));
        Assert.Equal(1, interval.LeftOut);
    }
}
