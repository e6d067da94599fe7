using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Statistics;

public sealed class NormalDistributionTests
{
    /// <summary>
    /// From Abramowitz and Stegun, table 26.1 and 26.2, and the complementary error function of the C library in the tail.
    /// </summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.691462461274013)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(-1.96, 0.0249978951482204)]
    [InlineData(3, 0.998650101968370)]
    [InlineData(-5, 2.86651571879194e-7)]
    [InlineData(-10, 7.61985302416053e-24)]
    public void Cumulative_TabledValues_AreMet(double z, double share) => Assert.Equal(1, NormalDistribution.Cumulative(z) / share, 1e-12);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.0005, -3.290526731491926)]
    [InlineData(0.99, 2.3263478740408408)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-20, -9.262340089798408)]
    public void Quantile_TabledValues_AreMet(double share, double z) => Assert.Equal(z, NormalDistribution.Quantile(share), 1e-13);

    [Fact]
    public void Cumulative_OfQuantile_IsTheShare()
    {
        for (var share = 1e-6; share < 1; share += 0.000317)
            Assert.Equal(share, NormalDistribution.Cumulative(NormalDistribution.Quantile(share)), 1e-14);
    }

    [Fact]
    public void BothEnds_AreInfinite()
    {
        Assert.Equal(
            (0, 1), (NormalDistribution.Cumulative(double.NegativeInfinity), NormalDistribution.Cumulative(double.PositiveInfinity)));
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (NormalDistribution.Quantile(0), NormalDistribution.Quantile(1)));
        Assert.All([-0.1, 1.1, double.NaN], share => Assert.Equal(double.NaN, NormalDistribution.Quantile(share)));
        Assert.Equal(double.NaN, NormalDistribution.Cumulative(double.NaN));
    }

    /// <summary>Above the median the mean is the root of 2 / pi; over all it is 0.</summary>
    [Fact]
    public void MeanBetween_Halves_IsThatOfTheHalfNormal()
    {
        Assert.Equal(Math.Sqrt(2 / Math.PI), NormalDistribution.MeanBetween(0.5, 1), 1e-14);
        Assert.Equal(-Math.Sqrt(2 / Math.PI), NormalDistribution.MeanBetween(0, 0.5), 1e-14);
        Assert.Equal(0, NormalDistribution.MeanBetween(0, 1), 1e-14);
    }
}
