namespace Sepsis.Domain.Evaluation;

/// <summary>
/// Net benefit = TP/n - FP/n * pt / (1 - pt), where pt is the risk at which treating and not treating weigh the same.
/// Vickers, Elkin, Medical Decision Making 26 (2006) 565-574. Empty without rows.
/// </summary>
public static class DecisionCurve
{
    /// <summary>1 % to 50 %, in steps of 1 %.</summary>
    public static IReadOnlyList<double> UsualThresholds { get; } = [.. Enumerable.Range(1, 50).Select(percent => percent / 100.0)];

    public static IReadOnlyList<DecisionPoint> Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, IReadOnlyList<double>? thresholds = null)
    {
        var ranked = new RankedScores(probabilities, labels);
        if (ranked.Count == 0)
            return [];
        var weights = ranked.EqualWeights();
        return [.. (thresholds ?? UsualThresholds).Select(threshold => At(threshold, ranked, weights))];
    }

    private static DecisionPoint At(double threshold, RankedScores ranked, int[] weights)
    {
        if (threshold is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "a threshold probability lies in [0, 1)");
        var counts = ConfusionMatrix.At(threshold, ranked, weights);
        double events = counts.TruePositives + counts.FalseNegatives;
        return new(
            threshold,
            Benefit(counts.TruePositives, counts.FalsePositives, threshold, ranked.Count),
            Benefit(events, ranked.Count - events, threshold, ranked.Count),
            0);
    }

    private static double Benefit(double hits, double wrong, double threshold, double count) =>
        hits / count - wrong / count * threshold / (1 - threshold);
}
