namespace Sepsis.Domain.Statistics;

/// <summary>
/// How well scores order patients who were seen in the same hour since their arrival. Long stays are the sick ones, so that the clock
/// alone orders all rows well and says nothing of a patient: here each row with the outcome is compared with the rows without it of
/// its own hour alone, and each counts once. That is the mean of the hours' AUROC, weighted by their rows with the outcome.
/// </summary>
public static class TimeMatchedRanking
{
    /// <param name="ranked">The scores.</param>
    /// <param name="hours">Row by row as the scores were given, from 0; -1 where it is not known, and the row is left out.</param>
    /// <param name="weights">In the order of the ranks.</param>
    /// <returns>NaN where no hour has rows with and without the outcome.</returns>
    public static double Auroc(RankedScores ranked, ReadOnlySpan<int> hours, ReadOnlySpan<int> weights)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        ArgumentOutOfRangeException.ThrowIfNotEqual(hours.Length, ranked.Count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, ranked.Count);
        var tallies = new HourTally[Last(hours) + 1];
        var scores = ranked.Scores;
        var labels = ranked.Labels;
        var rows = ranked.Rows;
        for (var rank = scores.Length - 1; rank >= 0;)
        {
            var (score, tied) = (scores[rank], rank);
            for (; rank >= 0 && scores[rank] == score; rank--)
                if (hours[rows[rank]] is >= 0 and var hour)
                    tallies[hour].Tie(labels[rank], weights[rank]);
            for (; tied > rank; tied--)
                if (hours[rows[tied]] is >= 0 and var hour)
                    tallies[hour].Settle();
        }

        var (area, positives) = (0.0, 0L);
        foreach (var tally in tallies)
            if (tally is { Positives: > 0, Negatives: > 0 })
            {
                area += tally.DoubledWins / 2.0 / tally.Negatives;
                positives += tally.Positives;
            }

        return positives == 0 ? double.NaN : area / positives;
    }

    private static int Last(ReadOnlySpan<int> hours)
    {
        var last = -1;
        foreach (var hour in hours)
            last = Math.Max(last, hour);
        return last;
    }

    /// <summary>What has been passed of one hour on the way down the ranks, ties apart until all of them are known.</summary>
    private struct HourTally
    {
        private long _tiedPositives;
        private long _tiedNegatives;

        public long Positives { get; private set; }

        public long Negatives { get; private set; }

        public long DoubledWins { get; private set; }

        public void Tie(bool positive, int weight)
        {
            if (positive)
                _tiedPositives += weight;
            else
                _tiedNegatives += weight;
        }

        public void Settle()
        {
            DoubledWins += _tiedNegatives * (2 * Positives + _tiedPositives);
            Positives += _tiedPositives;
            Negatives += _tiedNegatives;
            (_tiedPositives, _tiedNegatives) = (0, 0);
        }
    }
}
