using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Statistics;

/// <summary>Expected values are those of scikit-learn's documentation examples and of pairs counted by hand.</summary>
public sealed class RankingMetricsTests
{
    private static readonly double[] Scores = [0.1, 0.4, 0.35, 0.8];
    private static readonly bool[] Labels = [false, false, true, true];

    [Fact]
    public void Auroc_KnownExample_IsThreeQuarters() => Assert.Equal(0.75, RankingMetrics.Auroc(Scores, Labels), 12);

    [Fact]
    public void Auprc_KnownExample_IsAveragePrecision() => Assert.Equal(0.8333333333, RankingMetrics.Auprc(Scores, Labels), 9);

    [Fact]
    public void Auroc_AllTied_IsAHalf() => Assert.Equal(0.5, RankingMetrics.Auroc([0.3, 0.3, 0.3, 0.3], Labels), 12);

    [Fact]
    public void Auprc_AllTied_IsThePrevalence() => Assert.Equal(0.5, RankingMetrics.Auprc([0.3, 0.3, 0.3, 0.3], Labels), 12);

    [Fact]
    public void Auroc_OneClassOnly_IsNotANumber() => Assert.True(double.IsNaN(RankingMetrics.Auroc([0.1, 0.2], [true, true])));

    [Fact]
    public void Auroc_RandomScores_EqualsCountingEveryPair()
    {
        var random = new Random(7);
        var scores = Enumerable.Range(0, 300).Select(_ => Math.Round(random.NextDouble(), 2)).ToArray();
        var labels = scores.Select(s => random.NextDouble() < 0.2 + s / 2).ToArray();
        double wins = 0, pairs = 0;
        for (var i = 0; i < 300; i++)
            for (var j = 0; j < 300; j++)
                if (labels[i] && !labels[j])
                {
                    pairs++;
                    wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }

        Assert.Equal(wins / pairs, RankingMetrics.Auroc(scores, labels), 12);
    }
}
