using System.Globalization;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Bundles;

/// <summary>Metrics and counts as the card writes them.</summary>
internal static class CardWords
{
    public const string NotDefined = "not defined";

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>"0.781 (0.760 to 0.800)": over all rows, with its interval.</summary>
    public static string Pooled(IReadOnlyDictionary<string, MetricEvidence> metrics, Metric metric)
    {
        if (metrics.Of(metric) is not { } evidence || !double.IsFinite(evidence.Pooled))
            return NotDefined;
        var interval = evidence is { Lower: { } lower, Upper: { } upper } ? $" ({Numbers.Fixed(lower)} to {Numbers.Fixed(upper)})" : " (no interval)";
        return Numbers.Fixed(evidence.Pooled) + interval;
    }

    public static string Folds(IReadOnlyDictionary<string, MetricEvidence> metrics, Metric metric) =>
        metrics.Of(metric) is { } evidence && double.IsFinite(evidence.Mean)
            ? $"{Numbers.Fixed(evidence.Mean)} ± {Numbers.Fixed(evidence.StandardDeviation)}"
            : NotDefined;

    public static string Interval(Evaluation evaluation) => Text($"{Numbers.Percent(evaluation.Method.Confidence)} interval, {evaluation.Method.Replicates} resamples of whole patients");
}
