using Sepsis.Domain.Ensemble;

namespace Sepsis.Domain.Tests.Ensemble;

public sealed class SoftVoteTests
{
    [Fact]
    public void Combine_TwoMembers_IsTheWeightedMean() =>
        Assert.Equal(0.6 * 0.8 + 0.4 * 0.3, new SoftVote(0.6, 0.4).Combine([0.8, 0.3]), 15);

    [Theory]
    [InlineData(0.6, 0.5, "must sum to 1")]
    [InlineData(-0.1, 1.1, "between 0 and 1")]
    [InlineData(double.NaN, 1, "between 0 and 1")]
    [InlineData(0.5, 0.4999, "must sum to 1")]
    public void Constructor_WeightsThatAreNoShares_Throws(double first, double second, string fault) =>
        Assert.Contains(fault, Assert.Throws<ArgumentException>(() => new SoftVote(first, second)).Message, StringComparison.Ordinal);

    /// <summary>A member that has no say, and one that has all of it.</summary>
    [Fact]
    public void Combine_WeightsOfOneAndZero_AreShares() => Assert.Equal(0.8, new SoftVote(1, 0).Combine([0.8, 0.3]));

    [Fact]
    public void Combine_OtherNumberOfMembers_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SoftVote(0.5, 0.5).Combine([0.1]));

    [Fact]
    public void Combine_NotANumberFromAMember_IsNotHidden() =>
        Assert.True(double.IsNaN(new SoftVote(0.5, 0.5).Combine([double.NaN, 0.1])));
}
