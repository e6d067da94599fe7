using Sepsis.Domain.Models;

namespace Sepsis.Domain.Tests.Models;

public sealed class FeatureProfileTests
{
    [Fact]
    public void Of_HundredValues_HasTenEvenBins()
    {
        var profile = FeatureProfile.Of("x", [.. Enumerable.Range(0, 100).Select(i => (double)i)]);
        Assert.Equal(Enumerable.Repeat(10, 10), profile.Counts);
        Assert.Equal([10.0, 20, 30, 40, 50, 60, 70, 80, 90], profile.Edges);
        Assert.Null(profile.Fault());
    }

    [Fact]
    public void Of_MissingValues_HaveABinOfTheirOwn()
    {
        var profile = FeatureProfile.Of("x", [1, double.NaN, 2, double.NaN, double.NaN]);
        Assert.Equal(3, profile.Missing);
        Assert.Equal(2, profile.Counts.Sum());
        Assert.Equal(1.5, profile.Mean);
    }

    [Fact]
    public void Of_NothingKnown_IsSoundAndEmpty()
    {
        var profile = FeatureProfile.Of("x", [double.NaN]);
        Assert.Null(profile.Fault());
        Assert.Null(profile.Mean);
        Assert.Equal([0], profile.Counts);
    }

    [Fact]
    public void Of_ManyTies_MergesThem()
    {
        var profile = FeatureProfile.Of("x", [.. Enumerable.Repeat(0.0, 90), .. Enumerable.Repeat(1.0, 10)]);
        Assert.Equal([1.0], profile.Edges);
        Assert.Equal([90, 10], profile.Counts);
    }

    [Theory]
    [InlineData(9.99, 0)]
    [InlineData(10, 1)]
    [InlineData(25, 2)]
    public void BinOf_ValueOnAnEdge_BelongsToTheBinAbove(double value, int bin) =>
        Assert.Equal(bin, FeatureProfile.BinOf([10, 20], value));
}
