using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Statistics;

public sealed class TimeMatchedRankingTests
{
    [Fact]
    public void Auroc_OneHour_IsTheUsualOne()
    {
        double[] scores = [0.1, 0.4, 0.4, 0.8, 0.3];
        bool[] labels = [false, true, false, true, false];
        Assert.Equal(RankingMetrics.Auroc(scores, labels), Auroc(scores, labels, [7, 7, 7, 7, 7]), 1e-12);
    }

    /// <summary>The clock orders all rows perfectly, and within an hour it knows nothing.</summary>
    [Fact]
    public void Auroc_OfTheClock_IsChance()
    {
        int[] hours = [4, 4, 4, 4, 72, 72];
        bool[] labels = [false, false, false, true, true, false];
        double[] clock = [.. hours.Select(hour => (double)hour)];
        Assert.Equal(0.625, RankingMetrics.Auroc(clock, labels), 1e-12);
        Assert.Equal(0.5, Auroc(clock, labels, hours), 1e-12);
    }

    /// <summary>By its definition: each row with the outcome against those without of its hour, and counting once.</summary>
    [Fact]
    public void Auroc_AnyRows_IsTheMeanOverRowsWithTheOutcome()
    {
        var random = new Random(3);
        var scores = Enumerable.Range(0, 400).Select(_ => random.Next(40) / 40.0).ToArray();
        var labels = scores.Select(score => random.NextDouble() < score / 2).ToArray();
        var hours = scores.Select(_ => random.Next(-1, 6)).ToArray();
        var weights = scores.Select(_ => random.Next(3)).ToArray();
        var (won, counted) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!labels[i] || hours[i] < 0)
                continue;
            int[] others = [.. Enumerable.Range(0, scores.Length).Where(j => !labels[j] && hours[j] == hours[i])];
            var share = others.Sum(j => weights[j] * (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0))
                / others.Sum(j => weights[j]);
            (won, counted) = (won + (weights[i] * share), counted + weights[i]);
        }

        var ranked = new RankedScores(scores, labels);
        int[] byRank = [.. ranked.Rows.ToArray().Select(row => weights[row])];
        Assert.Equal(won / counted, TimeMatchedRanking.Auroc(ranked, hours, byRank), 1e-12);
    }

    [Fact]
    public void Auroc_NoHourWithBoth_IsNotDefined()
    {
        Assert.Equal(double.NaN, Auroc([0.2, 0.3], [false, true], [1, 2]));
        Assert.Equal(double.NaN, Auroc([0.2, 0.3], [false, true], [-1, -1]));
        Assert.Equal(double.NaN, Auroc([], [], []));
    }

    private static double Auroc(double[] scores, bool[] labels, int[] hours)
    {
        var ranked = new RankedScores(scores, labels);
        return TimeMatchedRanking.Auroc(ranked, hours, ranked.EqualWeights());
    }
}
