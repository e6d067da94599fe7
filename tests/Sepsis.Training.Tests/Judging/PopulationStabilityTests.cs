using Sepsis.Domain.Models;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class PopulationStabilityTests
{
    /// <summary>By hand: shares 60.5/101 and 40.5/101 against 30.5/101 and 70.5/101.</summary>
    [Fact]
    public void Index_TwoBins_IsTheFormula()
    {
        const double Expected = (30.5 - 60.5) / 101 * -0.684917 + (70.5 - 40.5) / 101 * 0.554311;
        Assert.Equal(Expected, PopulationStability.Index([60, 40], [30, 70]), 5);
    }

    [Fact]
    public void Index_SameShares_IsNearZero() => Assert.InRange(PopulationStability.Index([500, 300, 200], [50, 30, 20]), 0, 0.001);

    [Fact]
    public void Index_EmptyBin_IsFinite() => Assert.InRange(PopulationStability.Index([100, 0], [0, 100]), 5, 15);

    [Fact]
    public void Index_SwappedData_IsTheSame() =>
        Assert.Equal(PopulationStability.Index([10, 50, 40], [30, 30, 40]), PopulationStability.Index([30, 30, 40], [10, 50, 40]), 12);

    [Fact]
    public void Index_ALabThatStoppedSending_IsALargeMove()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => (double)i)];
        var profile = FeatureProfile.Of("lactate_level", values);
        Assert.InRange(PopulationStability.Index(profile, values), 0, 1e-9);
        double[] halfSent = [.. values.Select((value, i) => i % 2 == 0 ? double.NaN : value)];
        Assert.True(PopulationStability.Index(profile, halfSent) > PopulationStability.Large);
    }

    [Fact]
    public void Index_OtherNumberOfBins_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PopulationStability.Index([1, 2], [1, 2, 3]));

    /// <summary>The 99 % quantile of chi-squared with 10 degrees of freedom is 23.209.</summary>
    [Fact]
    public void ByChance_TenDegreesOfFreedom_IsTheTabledQuantile() =>
        Assert.Equal(23.209 * (1 / 1000.0 + 1 / 500.0), PopulationStability.ByChance(11, 1000, 500), 3);

    [Fact]
    public void ByChance_SamplesOfOneSource_AreSeldomAbove()
    {
        var random = new Random(3);
        var profile = FeatureProfile.Of("x", Draw(random, 2000));
        var limit = PopulationStability.ByChance(11, 2000, 400);
        var above = Enumerable.Range(0, 500).Count(_ => PopulationStability.Index(profile, Draw(random, 400)) > limit);
        Assert.InRange(above, 0, 15);
    }

    private static double[] Draw(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() < 0.1 ? double.NaN : random.NextDouble())];
}
