using Sepsis.Domain.Statistics;

namespace Sepsis.Training.Judging;

/// <summary>
/// Net benefit = TP/n - FP/n * pt / (1 - pt), where pt is the risk at which treating and not treating weigh the same.
/// Vickers, Elkin, Medical Decision Making 26 (2006) 565-574. Empty without rows.
/// </summary>
internal static class DecisionCurve
{
    /// <summary>1 % to 50 %, in steps of 1 %.</summary>
    public static IReadOnlyList<double> UsualThresholds { get; } = [.. Enumerable.Range(1, 50).Select(percent => percent / 100.0)];

    public static IReadOnlyList<DecisionPoint> Of(
        ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, IReadOnlyList<double>? thresholds = null)
    {
        if (labels.Length == 0)
            return [];
        var points = new List<DecisionPoint>();
        foreach (var threshold in thresholds ?? UsualThresholds)
            points.Add(At(threshold, probabilities, labels));
        return points;
    }

    private static DecisionPoint At(double threshold, ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        if (threshold is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "a threshold probability lies in [0, 1)");
        var counts = ConfusionMatrix.At(threshold, probabilities, labels);
        double events = counts.TruePositives + counts.FalseNegatives;
        return new(
            threshold,
            Benefit(counts.TruePositives, counts.FalsePositives, threshold, labels.Length),
            Benefit(events, labels.Length - events, threshold, labels.Length),
            0);
    }

    private static double Benefit(double hits, double wrong, double threshold, double count) =>
        hits / count - wrong / count * threshold / (1 - threshold);
}

/// <summary>Net benefit, in true positives per patient, of three ways to decide at one threshold; treating nobody is 0.</summary>
internal sealed record DecisionPoint(double Threshold, double Model, double TreatAll, double TreatNone);
