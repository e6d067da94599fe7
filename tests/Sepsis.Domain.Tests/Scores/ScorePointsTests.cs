using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

public sealed class ScorePointsTests
{
    [Theory]
    [InlineData(0, 1, ScoreVerdict.No)]
    [InlineData(1, 1, ScoreVerdict.No)]
    [InlineData(1, 2, ScoreVerdict.Indeterminate)]
    [InlineData(0, 3, ScoreVerdict.Indeterminate)]
    [InlineData(2, 2, ScoreVerdict.Yes)]
    [InlineData(2, 3, ScoreVerdict.Yes)]
    public void Reaches_CutOffOfTwo_IsOpenOnlyWhereTheRangeStraddlesIt(int minimum, int maximum, ScoreVerdict verdict) =>
        Assert.Equal(verdict, new ScorePoints(minimum, maximum).Reaches(2));

    [Theory]
    [InlineData(true, 2, 2)]
    [InlineData(false, 0, 0)]
    [InlineData(null, 0, 2)]
    public void If_Known_IsAllOrNothing_NotKnown_IsBoth(bool? known, int minimum, int maximum) =>
        Bedside.HasPoints(minimum, maximum, ScorePoints.If(known, 2));

    [Fact]
    public void From_NotKnown_IsZeroToTheMost() => Bedside.HasPoints(0, 3, ScorePoints.From(double.NaN, 3, _ => 1));

    [Fact]
    public void Or_TwoCriteria_TakesTheWorseAtBothEnds() => Bedside.HasPoints(1, 4, new ScorePoints(0, 4).Or(new(1, 2)));

    [Fact]
    public void Add_TwoItems_AddsBothEnds() => Bedside.HasPoints(1, 6, new ScorePoints(0, 4) + new ScorePoints(1, 2));

    [Fact]
    public void ToString_WithholdsThePoints() => Assert.DoesNotContain("3", new ScorePoints(3, 3).ToString(), StringComparison.Ordinal);
}
