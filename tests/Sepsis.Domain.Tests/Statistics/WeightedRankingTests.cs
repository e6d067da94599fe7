using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Statistics;

public sealed class WeightedRankingTests
{
    [Fact]
    public void Of_Weights_EqualsRepeatingTheRows()
    {
        var rows = SimulatedRows.Of(400, 3, decimals: 2);
        var ranked = new RankedScores(rows.Probabilities, rows.Labels);
        var weights = Repetitions.Of(400, 4);
        var repeated = Repetitions.Apply(rows, weights);

        var weighted = WeightedRanking.Of(ranked, Repetitions.ByRank(ranked, weights));

        Assert.Equal(RankingMetrics.Auroc(repeated.Probabilities, repeated.Labels), weighted.Auroc, 12);
        Assert.Equal(RankingMetrics.Auprc(repeated.Probabilities, repeated.Labels), weighted.Auprc, 12);
    }

    [Fact]
    public void Of_ClassWithoutWeight_IsNotKnown()
    {
        var ranking = WeightedRanking.Of(new([0.1, 0.9], [false, true]), [3, 0]);
        Assert.True(double.IsNaN(ranking.Auroc));
        Assert.True(double.IsNaN(ranking.Auprc));
    }

    [Fact]
    public void Of_NoRows_IsNotKnown() => Assert.True(double.IsNaN(WeightedRanking.Of(new([], []), []).Auroc));
}
