namespace Sepsis.Domain.Evaluation;

/// <summary>Counts at a threshold. A ratio without a denominator is NaN: not known is not zero.</summary>
public sealed record ConfusionMatrix(int TruePositives, int FalsePositives, int TrueNegatives, int FalseNegatives)
{
    /// <summary>Sensitivity: TP / (TP + FN).</summary>
    public double Recall => (double)TruePositives / (TruePositives + FalseNegatives);

    /// <summary>TN / (TN + FP).</summary>
    public double Specificity => (double)TrueNegatives / (TrueNegatives + FalsePositives);

    /// <summary>Positive predictive value: TP / (TP + FP).</summary>
    public double Precision => (double)TruePositives / (TruePositives + FalsePositives);

    /// <summary>TN / (TN + FN).</summary>
    public double NegativePredictiveValue => (double)TrueNegatives / (TrueNegatives + FalseNegatives);

    /// <summary>2 TP / (2 TP + FP + FN).</summary>
    public double F1 => 2.0 * TruePositives / (2.0 * TruePositives + FalsePositives + FalseNegatives);

    public double AlertsPer100 => 100.0 * (TruePositives + FalsePositives) / (TruePositives + FalsePositives + TrueNegatives + FalseNegatives);

    public static ConfusionMatrix At(double threshold, ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        int tp = 0, fp = 0, tn = 0, fn = 0;
        for (var i = 0; i < labels.Length; i++)
            _ = (probabilities[i] >= threshold, labels[i]) switch
            {
                (true, true) => tp++,
                (true, false) => fp++,
                (false, false) => tn++,
                (false, true) => fn++,
            };
        return new(tp, fp, tn, fn);
    }

    /// <param name="threshold">From here on it is an alert.</param>
    /// <param name="ranked">The scores.</param>
    /// <param name="weights">How often each rank counts.</param>
    public static ConfusionMatrix At(double threshold, RankedScores ranked, ReadOnlySpan<int> weights)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        var first = ranked.FirstAlert(threshold);
        var (missed, quiet) = Counts(ranked.Labels[..first], weights[..first]);
        var (hit, wrong) = Counts(ranked.Labels[first..], weights[first..]);
        return new(hit, wrong, quiet, missed);
    }

    private static (int Events, int Others) Counts(ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights)
    {
        int events = 0, all = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            all += weights[i];
            if (labels[i])
                events += weights[i];
        }

        return (events, all - events);
    }
}
