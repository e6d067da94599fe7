using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Statistics;

public sealed class RankedScoresTests
{
    private static readonly RankedScores Ranked = new([0.4, 0.1, 0.8, 0.4], [true, false, true, false]);

    [Fact]
    public void Scores_AnyOrder_AscendWithTheirLabelsAndRows()
    {
        Assert.Equal([0.1, 0.4, 0.4, 0.8], Ranked.Scores.ToArray());
        Assert.Equal([1, 2], [Ranked.Rows[0], Ranked.Rows[3]]);
        Assert.Equal([false, true], [Ranked.Labels[0], Ranked.Labels[3]]);
    }

    [Fact]
    public void AreProbabilities_PointsOfAClinicalScore_AreNot()
    {
        Assert.True(Ranked.AreProbabilities);
        Assert.False(new RankedScores([0, 7], [false, true]).AreProbabilities);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Constructor_ScoreThatIsNotFinite_IsRefused(double score) =>
        Assert.Throws<ArgumentException>(() => new RankedScores([0.1, score], [true, false]));
}
