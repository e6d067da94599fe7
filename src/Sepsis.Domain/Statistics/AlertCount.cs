namespace Sepsis.Domain.Statistics;

/// <summary>Who is alerted from a threshold on.</summary>
public readonly record struct AlertCount(double Threshold, int TruePositives, int FalsePositives)
{
    /// <summary>At every distinct score, the highest first; the last alerts everybody.</summary>
    public static IReadOnlyList<AlertCount> Descending(RankedScores ranked)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        var scores = ranked.Scores;
        var labels = ranked.Labels;
        var counts = new List<AlertCount>();
        int hits = 0, wrong = 0;
        for (var rank = scores.Length - 1; rank >= 0; rank--)
        {
            if (labels[rank])
                hits++;
            else
                wrong++;
            if (rank == 0 || scores[rank - 1] != scores[rank])
                counts.Add(new(scores[rank], hits, wrong));
        }

        return counts;
    }
}

/// <summary>
/// Fewer points of the same curve: evenly along its length (|dx| + |dy|), with both ends. Every point left out is
/// within length / (most - 1) of one that was kept, so steep parts keep their points and flat ones lose theirs.
/// </summary>
public static class CurveThinning
{
    public static IReadOnlyList<T> Thin<T>(IReadOnlyList<T> points, Func<T, double> x, Func<T, double> y, int most)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (points.Count <= most)
            return points;
        var travelled = new double[points.Count];
        for (var i = 1; i < travelled.Length; i++)
            travelled[i] = travelled[i - 1] + Math.Abs(x(points[i]) - x(points[i - 1])) + Math.Abs(y(points[i]) - y(points[i - 1]));
        var step = travelled[^1] / (most - 1);
        List<T> kept = [points[0]];
        for (var (i, next) = (1, step); i < travelled.Length - 1; i++)
            if (travelled[i] >= next && kept.Count < most - 1)
            {
                kept.Add(points[i]);
                next = (Math.Floor(travelled[i] / step) + 1) * step;
            }

        kept.Add(points[^1]);
        return kept;
    }
}
