namespace Sepsis.Domain.Evaluation;

/// <summary>
/// The areas under both curves where a row counts as often as its weight says: the same as repeating the row.
/// NaN where a class is absent.
/// </summary>
public readonly record struct WeightedRanking(double Auroc, double Auprc)
{
    /// <param name="ranked">The scores.</param>
    /// <param name="weights">In the order of the ranks.</param>
    public static WeightedRanking Of(RankedScores ranked, ReadOnlySpan<int> weights)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, ranked.Count);
        var scores = ranked.Scores;
        var labels = ranked.Labels;
        var (positives, negatives) = Totals(labels, weights);
        long found = 0, falseAlerts = 0, doubledWins = 0;
        var area = 0.0;
        for (var rank = scores.Length - 1; rank >= 0;)
        {
            var score = scores[rank];
            long tiedPositives = 0, tiedNegatives = 0;
            for (; rank >= 0 && scores[rank] == score; rank--)
                if (labels[rank])
                    tiedPositives += weights[rank];
                else
                    tiedNegatives += weights[rank];
            doubledWins += tiedNegatives * (2 * found + tiedPositives);
            found += tiedPositives;
            falseAlerts += tiedNegatives;
            if (tiedPositives > 0)
                area += tiedPositives / (double)positives * (found / (double)(found + falseAlerts));
        }

        return new(
            positives == 0 || negatives == 0 ? double.NaN : doubledWins / 2.0 / ((double)positives * negatives),
            positives == 0 ? double.NaN : area);
    }

    private static (long Positives, long Negatives) Totals(ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights)
    {
        long positives = 0, all = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            all += weights[i];
            if (labels[i])
                positives += weights[i];
        }

        return (positives, all - positives);
    }
}
