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
    public static (FitVerdict Verdict, IReadOnlyList<string> Reasons) Decide(
        UnseenEvaluation evaluation, double? crossValidatedAuroc, bool learnedFrom)
    {
        string[] unknown = [.. Unknown(evaluation, learnedFrom)];
        if (unknown.Length > 0)
            return (FitVerdict.CannotTell, unknown);
        var metrics = evaluation.Ensemble.Metrics;
        var auroc = metrics[Metric.Auroc.Name];
        if (LosesItsOrder(auroc, crossValidatedAuroc))
            return (
                FitVerdict.DoesNotFit,
                [
                    $"Even the upper end of the interval of the AUROC, {auroc.Upper:0.000}, is more than {AurocMargin} below the "
                    + $"{crossValidatedAuroc:0.000} it was cross-validated to: it orders these patients much worse than those it "
                    + "learned from."]);
        string[] off = [.. Off(metrics)];
        return off.Length > 0
            ? (FitVerdict.RecalibrateFirst, off)
            : (FitVerdict.Fits, [crossValidatedAuroc is { } expected
                ? $"AUROC {auroc.Pooled:0.000} ({auroc.Lower:0.000} to {auroc.Upper:0.000}), cross-validated {expected:0.000}; the "
                    + "intervals of calibration slope and observed-to-expected ratio hold 1."
                : $"AUROC {auroc.Pooled:0.000} ({auroc.Lower:0.000} to {auroc.Upper:0.000}); the bundle states none to compare it "
                    + "with. The intervals of calibration slope and observed-to-expected ratio hold 1."]);
    }

    public static bool LosesItsOrder(MetricEvidence auroc, double? crossValidated) =>
        auroc.Upper is { } upper && upper < crossValidated - AurocMargin;

    private static IEnumerable<string> Unknown(UnseenEvaluation evaluation, bool learnedFrom)
    {
        if (learnedFrom)
            yield return "The bundle was made of this very file: how it does on it says nothing of other patients.";
        var fewest = Math.Min(evaluation.Data.Positives, evaluation.Data.Rows - evaluation.Data.Positives);
        if (fewest < FewestOfAKind)
            yield return $"{evaluation.Data.Positives} of {evaluation.Data.Rows} rows have the outcome; at least {FewestOfAKind} with "
                + $"it and {FewestOfAKind} without are needed to tell.";
        foreach (var metric in new[] { Metric.Auroc, Metric.CalibrationSlope, Metric.ObservedToExpected })
            if (evaluation.Ensemble.Metrics.Of(metric) is not { Lower: not null, Upper: not null })
                yield return $"The {metric.InWords} has no interval on these data.";
    }

    private static IEnumerable<string> Off(IReadOnlyDictionary<string, MetricEvidence> metrics)
    {
        var ratio = metrics[Metric.ObservedToExpected.Name];
        if (Excludes(ratio))
            yield return $"The outcome was seen {ratio.Pooled:0.00} times as often as predicted ({ratio.Lower:0.00} to "
                + $"{ratio.Upper:0.00}): the probabilities are too {(ratio.Pooled > Right ? "low" : "high")}.";
        var slope = metrics[Metric.CalibrationSlope.Name];
        if (Excludes(slope))
            yield return $"The calibration slope is {slope.Pooled:0.00} ({slope.Lower:0.00} to {slope.Upper:0.00}): the probabilities "
                + $"are too {(slope.Pooled < Right ? "extreme" : "timid")}.";
    }

    private static bool Excludes(MetricEvidence metric) => metric.Lower > Right || metric.Upper < Right;
}

/// <summary>What does not decide and should be known before a bundle goes live.</summary>
internal static class FitRemarks
{
    public static IEnumerable<string> Of(UnseenEvaluation evaluation, IReadOnlyList<InputDrift> drift)
    {
        if (Names(drift.Where(input => input.IsLarge)) is { Length: > 0 } large)
            yield return $"These inputs are spread quite otherwise than where the bundle learned: {large}. Look for another unit, "
                + "another device, another time of measuring, other patients.";
        if (Names(drift.Where(input => input.IsModerate)) is { Length: > 0 } moderate)
            yield return $"These inputs have moved: {moderate}.";
        if (evaluation.Service.Refused > 0)
            yield return $"The service would refuse {evaluation.Service.Refused} of {evaluation.Data.Rows} rows, for "
                + $"{string.Join(", ", evaluation.Service.RefusedBy.Select(by => $"{by.Key} ({by.Value})"))}.";
        foreach (var group in evaluation.Subgroups)
            if (Gap(group, evaluation.Ensemble.Metrics) is { } gap)
                yield return gap;
        foreach (var warning in evaluation.Warnings)
            yield return warning;
    }

    /// <summary>Where the interval of a group lies wholly below the AUROC of all, or does not hold the O/E of all.</summary>
    private static string? Gap(SubgroupEvidence group, IReadOnlyDictionary<string, MetricEvidence> all)
    {
        var (parts, expected) = (new List<string>(), all[Metric.ObservedToExpected.Name].Pooled);
        if (group.Metrics.Of(Metric.Auroc) is { } auroc && auroc.Upper < all[Metric.Auroc.Name].Pooled)
            parts.Add(
                $"AUROC {auroc.Pooled:0.000} ({auroc.Lower:0.000} to {auroc.Upper:0.000}), of all {all[Metric.Auroc.Name].Pooled:0.000}");
        if (group.Metrics.Of(Metric.ObservedToExpected) is { } ratio && (ratio.Lower > expected || ratio.Upper < expected))
            parts.Add($"O/E {ratio.Pooled:0.00} ({ratio.Lower:0.00} to {ratio.Upper:0.00}), of all {expected:0.00}");
        return parts.Count == 0 ? null : $"It does otherwise in the group {group.Name} {group.Value}: {string.Join("; ", parts)}.";
    }

    private static string Names(IEnumerable<InputDrift> inputs) =>
        string.Join(", ", inputs.Select(input => $"{input.Name} (PSI {input.Index:0.00})"));
}
