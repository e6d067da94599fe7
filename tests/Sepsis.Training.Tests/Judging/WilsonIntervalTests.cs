using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class WilsonIntervalTests
{
    /// <summary>Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3 (score, no continuity correction).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Of_PublishedExample_IsThePublishedInterval(int events, int count, double lower, double upper)
    {
        var interval = WilsonInterval.Of(events, count);
        Assert.Equal(lower, interval.Lower, 4);
        Assert.Equal(upper, interval.Upper, 4);
    }

    [Fact]
    public void Of_AllEvents_EndsAtOne() => Assert.Equal(1, WilsonInterval.Of(20, 20).Upper);

    [Fact]
    public void Of_Nothing_IsNotKnown() => Assert.True(double.IsNaN(WilsonInterval.Of(0, 0).Lower));

    [Fact]
    public void Of_MoreEventsThanRows_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(3, 2));
}
