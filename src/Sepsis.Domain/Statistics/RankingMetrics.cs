namespace Sepsis.Domain.Statistics;

/// <summary>How well probabilities order patients. NaN where one class is absent.</summary>
public static class RankingMetrics
{
    /// <summary>Area under the ROC curve: the Mann-Whitney statistic, ties counted half.</summary>
    public static double Auroc(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels) => Of(probabilities, labels).Auroc;

    /// <summary>Average precision: sum of (recall step) * precision over distinct thresholds, no interpolation.</summary>
    public static double Auprc(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels) => Of(probabilities, labels).Auprc;

    private static WeightedRanking Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var ranked = new RankedScores(probabilities, labels);
        return WeightedRanking.Of(ranked, ranked.EqualWeights());
    }
}

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

/// <summary>
/// Scores of one model with their labels, sorted once. Resampling then only changes the weights of the rows: a replicate
/// is a pass over them, without copying or sorting again. Any finite score has a rank; not every score is a probability.
/// </summary>
public sealed class RankedScores
{
    private readonly double[] _scores;
    private readonly bool[] _labels;
    private readonly int[] _rows;

    public RankedScores(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Length, labels.Length);
        foreach (var score in scores)
            if (!double.IsFinite(score))
                throw new ArgumentException("a score that is not finite has no rank", nameof(scores));
        _scores = scores.ToArray();
        _rows = [.. Enumerable.Range(0, scores.Length)];
        // Not stable; every figure takes tied scores together, so their order does not matter.
        Array.Sort(_scores, _rows);
        _labels = new bool[labels.Length];
        for (var i = 0; i < _labels.Length; i++)
            _labels[i] = labels[_rows[i]];
        AreProbabilities = _scores.Length == 0 || (_scores[0] >= 0 && _scores[^1] <= 1);
    }

    public int Count => _scores.Length;

    /// <summary>Whether all lie in [0, 1]; the points of a clinical score do not, and have no calibration.</summary>
    public bool AreProbabilities { get; }

    /// <summary>Ascending.</summary>
    public ReadOnlySpan<double> Scores => _scores;

    public ReadOnlySpan<bool> Labels => _labels;

    /// <summary>Where each rank stood in the input.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>Every row once.</summary>
    public int[] EqualWeights()
    {
        var weights = new int[Count];
        Array.Fill(weights, 1);
        return weights;
    }
}
