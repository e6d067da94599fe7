namespace Sepsis.Domain.Statistics;

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

    public double AlertsPer100 =>
        100.0 * (TruePositives + FalsePositives) / (TruePositives + FalsePositives + TrueNegatives + FalseNegatives);

    /// <summary>Alerts looked at for each sepsis found: 1 / PPV. NaN where none is found.</summary>
    public double NumberNeededToEvaluate => TruePositives > 0 ? 1 / Precision : double.NaN;

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

    /// <param name="alerts">Row by row; rows judged at different thresholds can be counted together.</param>
    /// <param name="labels">What happened.</param>
    /// <param name="weights">How often each row counts.</param>
    public static ConfusionMatrix Of(ReadOnlySpan<bool> alerts, ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(alerts.Length, labels.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, labels.Length);
        int tp = 0, alerted = 0, events = 0, all = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var weight = weights[i];
            all += weight;
            events += labels[i] ? weight : 0;
            alerted += alerts[i] ? weight : 0;
            tp += alerts[i] && labels[i] ? weight : 0;
        }

        return new(tp, alerted - tp, all - alerted - events + tp, events - tp);
    }
}
