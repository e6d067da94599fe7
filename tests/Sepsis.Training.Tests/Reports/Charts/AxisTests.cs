using Sepsis.Training.Reports.Charts;

namespace Sepsis.Training.Tests.Reports.Charts;

public sealed class AxisTests
{
    [Fact]
    public void Ticks_Share_AreRound() =>
        Assert.Equal(["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"], Axis.Share("").Ticks().Select(tick => tick.Text));

    [Theory]
    [InlineData(0.703, 0.861, 0.70, 0.88)]
    [InlineData(0, 2863, 0, 3000)]
    [InlineData(-0.0021, 0.061, -0.01, 0.07)]
    public void Around_Values_EndsAreRoundAndCoverThem(double least, double most, double from, double to)
    {
        var axis = Axis.Around("", [most, double.NaN, least]);
        Assert.Equal(from, axis.From, 9);
        Assert.Equal(to, axis.To, 9);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(0, 0)]
    [InlineData(-1e9, -1e9)]
    [InlineData(1e-12, 3e-12)]
    [InlineData(0, 1e15)]
    [InlineData(double.NaN, double.NaN)]
    public void Ticks_OddRanges_AreFewAndWithinThem(double least, double most)
    {
        var axis = Axis.Around("", [least, most]);
        var ticks = axis.Ticks().ToArray();
        Assert.InRange(ticks.Length, 1, 12);
        Assert.True(axis.To > axis.From);
        Assert.Equal(ticks.Length, ticks.Select(tick => tick.Text).Distinct().Count());
    }

    [Fact]
    public void Spread_LabelsOnOneAnother_MoveApartAndStayInside()
    {
        var places = LabelLayout.Spread([100, 98, 99, 20], 15, 10, 100);
        Assert.Equal([100, 70, 85, 20], places);
    }

    [Fact]
    public void Number_MinusNothing_IsZero() => Assert.Equal("0", Svg.Number(-0.01));
}
