using Sepsis.Domain.Ensemble;

namespace Sepsis.Domain.Tests.Ensemble;

public sealed class SoftVoteTests
{
    [Fact]
    public void Combine_TwoMembers_IsTheWeightedMean() =>
        Assert.Equal(0.6 * 0.8 + 0.4 * 0.3, new SoftVote(0.6, 0.4).Combine([0.8, 0.3]), 15);

    [Theory]
    [InlineData(0.6, 0.5)]
    [InlineData(-0.1, 1.1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0.5, 0.4999)]
    public void Constructor_WeightsThatAreNoShares_Throws(double first, double second) =>
        Assert.Throws<ArgumentException>(() => new SoftVote(first, second));

    [Fact]
    public void Combine_OtherNumberOfMembers_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SoftVote(0.5, 0.5).Combine([0.1]));

    [Fact]
    public void Combine_NotANumberFromAMember_IsNotHidden() =>
        Assert.True(double.IsNaN(new SoftVote(0.5, 0.5).Combine([double.NaN, 0.1])));
}
