using System.Globalization;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>The verdict, from the metrics and nothing else.</summary>
internal static class FitRules
{
    /// <summary>
    /// Fewer with the outcome, or without, and an external validation cannot tell a good model from a bad one.
    /// Collins, Ogundimu, Altman, Statistics in Medicine 35 (2016) 214-226.
    /// </summary>
    public const int FewestOfAKind = 100;

    /// <summary>So much AUROC may be lost between one hospital and the next before a model is another's.</summary>
    public const double AurocMargin = 0.05;

    /// <summary>A slope and an observed-to-expected ratio of 1 are right.</summary>
    private const double Right = 1;

    /// <returns>The verdict and its reasons, a sentence each.</returns>
    public static (FitVerdict Verdict, IReadOnlyList<string> Reasons) Decide(UnseenEvaluation evaluation, double? crossValidatedAuroc, bool learnedFrom)
    {
        string[] unknown = [.. Unknown(evaluation, learnedFrom)];
        if (unknown.Length > 0)
            return (FitVerdict.CannotTell, unknown);
        var metrics = evaluation.Ensemble.Metrics;
        var auroc = metrics[Metric.Auroc.Name];
        if (LosesItsOrder(auroc, crossValidatedAuroc))
            return (FitVerdict.DoesNotFit, [Text($"Even the upper end of the interval of the AUROC, {auroc.Upper:0.000}, is more than {AurocMargin} below the {crossValidatedAuroc:0.000} it was cross-validated to: it orders these patients much worse than those it learned from.")]);
        string[] off = [.. Off(metrics)];
        return off.Length > 0
            ? (FitVerdict.RecalibrateFirst, off)
            : (FitVerdict.Fits, [crossValidatedAuroc is { } expected
                ? Text($"AUROC {auroc.Pooled:0.000} ({auroc.Lower:0.000} to {auroc.Upper:0.000}), cross-validated {expected:0.000}; the intervals of calibration slope and observed-to-expected ratio hold 1.")
                : Text($"AUROC {auroc.Pooled:0.000} ({auroc.Lower:0.000} to {auroc.Upper:0.000}); the bundle states none to compare it with. The intervals of calibration slope and observed-to-expected ratio hold 1.")]);
    }

    public static bool LosesItsOrder(MetricEvidence auroc, double? crossValidated) => auroc.Upper is { } upper && upper < crossValidated - AurocMargin;

    private static IEnumerable<string> Unknown(UnseenEvaluation evaluation, bool learnedFrom)
    {
        if (learnedFrom)
            yield return "The bundle was made of this very file: how it does on it says nothing of other patients.";
        var fewest = Math.Min(evaluation.Data.Positives, evaluation.Data.Rows - evaluation.Data.Positives);
        if (fewest < FewestOfAKind)
            yield return Text($"{evaluation.Data.Positives} of {evaluation.Data.Rows} rows have the outcome; at least {FewestOfAKind} with it and {FewestOfAKind} without are needed to tell.");
        foreach (var metric in new[] { Metric.Auroc, Metric.CalibrationSlope, Metric.ObservedToExpected })
            if (evaluation.Ensemble.Metrics.Of(metric) is not { Lower: not null, Upper: not null })
                yield return $"The {metric.InWords} has no interval on these data.";
    }

    private static IEnumerable<string> Off(IReadOnlyDictionary<string, MetricEvidence> metrics)
    {
        var ratio = metrics[Metric.ObservedToExpected.Name];
        if (Excludes(ratio))
            yield return Text($"The outcome was seen {ratio.Pooled:0.00} times as often as predicted ({ratio.Lower:0.00} to {ratio.Upper:0.00}): the probabilities are too {(ratio.Pooled > Right ? "low" : "high")}.");
        var slope = metrics[Metric.CalibrationSlope.Name];
        if (Excludes(slope))
            yield return Text($"The calibration slope is {slope.Pooled:0.00} ({slope.Lower:0.00} to {slope.Upper:0.00}): the probabilities are too {(slope.Pooled < Right ? "extreme" : "timid")}.");
    }

    private static bool Excludes(MetricEvidence metric) => metric.Lower > Right || metric.Upper < Right;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
