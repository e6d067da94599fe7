namespace Sepsis.Domain.Evaluation;

/// <summary>Who is alerted from a threshold on.</summary>
internal readonly record struct AlertCount(double Threshold, int TruePositives, int FalsePositives)
{
    /// <summary>At every distinct score, the highest first; the last alerts everybody.</summary>
    public static List<AlertCount> Descending(RankedScores ranked)
    {
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
