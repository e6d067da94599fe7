using Sepsis.Domain.Features;

namespace Sepsis.Domain.Tests.Features;

public sealed class MissingValueTests
{
    [Fact]
    public void Coded_NotKnown_IsBelowEverythingKnown() =>
        Assert.All([double.NegativeInfinity, double.MinValue, -1e9, -1, 0, 1e300],
            value => Assert.True(MissingValue.Coded(value) > MissingValue.Coded(double.NaN) / 2));

    [Theory]
    [InlineData(36.6)]
    [InlineData(-40)]
    [InlineData(0)]
    public void Coded_Known_IsTheNearestFloat(double value) => Assert.Equal((float)value, MissingValue.Coded(value));

    [Fact]
    public void Coded_BeyondWhatAFloatHolds_IsFinite() =>
        Assert.All([double.MaxValue, double.PositiveInfinity], value => Assert.Equal(float.MaxValue, MissingValue.Coded(value)));
}
