using Sepsis.Domain.Evaluation;

namespace Sepsis.Domain.Tests.Evaluation;

public sealed class ChiSquaredTests
{
    /// <summary>Tabled 99 % quantiles; the approximation is good to a few thousandths from three degrees on.</summary>
    [Theory]
    [InlineData(3, 11.345)]
    [InlineData(10, 23.209)]
    [InlineData(26, 45.642)]
    public void Quantile_NinetyNinePercent_IsNearTheTable(double freedom, double expected) =>
        Assert.Equal(1, ChiSquared.Quantile(freedom, 2.3263478740408408) / expected, 0.005);

    [Theory]
    [InlineData(2, -1)]
    [InlineData(7, 3.5)]
    public void NormalScore_OfQuantile_IsTheScore(double freedom, double z) =>
        Assert.Equal(z, ChiSquared.NormalScore(freedom, ChiSquared.Quantile(freedom, z)), 1e-10);
}
