using System.Globalization;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>What does not decide and should be known before a bundle goes live.</summary>
internal static class FitRemarks
{
    public static IEnumerable<string> Of(UnseenEvaluation evaluation, IReadOnlyList<InputDrift> drift)
    {
        if (Names(drift.Where(input => input.IsLarge)) is { Length: > 0 } large)
            yield return $"These inputs are spread quite otherwise than where the bundle learned: {large}. Look for another unit, another device, another time of measuring, other patients.";
        if (Names(drift.Where(input => input.IsModerate)) is { Length: > 0 } moderate)
            yield return $"These inputs have moved: {moderate}.";
        if (evaluation.Service.Refused > 0)
            yield return Text($"The service would refuse {evaluation.Service.Refused} of {evaluation.Data.Rows} rows, for {string.Join(", ", evaluation.Service.RefusedBy.Select(by => $"{by.Key} ({by.Value})"))}.");
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
            parts.Add(Text($"AUROC {auroc.Pooled:0.000} ({auroc.Lower:0.000} to {auroc.Upper:0.000}), of all {all[Metric.Auroc.Name].Pooled:0.000}"));
        if (group.Metrics.Of(Metric.ObservedToExpected) is { } ratio && (ratio.Lower > expected || ratio.Upper < expected))
            parts.Add(Text($"O/E {ratio.Pooled:0.00} ({ratio.Lower:0.00} to {ratio.Upper:0.00}), of all {expected:0.00}"));
        return parts.Count == 0 ? null : $"It does otherwise in the group {group.Name} {group.Value}: {string.Join("; ", parts)}.";
    }

    private static string Names(IEnumerable<InputDrift> inputs) => string.Join(", ", inputs.Select(input => Text($"{input.Name} (PSI {input.Index:0.00})")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
