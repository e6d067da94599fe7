using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Statistics;

public sealed class ChiSquaredTests
{
    /// <summary>Tabled 99 % quantiles; the approximation is good to a few thousandths from three degrees on.</summary>
    [Theory]
    [InlineData(3, 11.345)]
    [InlineData(10, 23.209)]
    [InlineData(26, 45.642)]
    public void NormalScore_NinetyNinePercent_IsNearTheNormalQuantile(double freedom, double tabled) =>
        Assert.Equal(1, ChiSquared.NormalScore(freedom, tabled) / 2.3263478740408408, 0.01);

    /// <summary>Wilson and Hilferty the other way round.</summary>
    [Theory]
    [InlineData(2, -1)]
    [InlineData(7, 3.5)]
    public void NormalScore_OfQuantile_IsTheScore(double freedom, double z)
    {
        var spread = 2 / (9 * freedom);
        Assert.Equal(z, ChiSquared.NormalScore(freedom, freedom * Math.Pow(1 - spread + z * Math.Sqrt(spread), 3)), 1e-10);
    }
}
