using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging.Gates;

/// <summary>The ensemble's metric in every group of a subgroup: within limits, or no further apart than a gap.</summary>
internal sealed record SliceRule(
    string Text, Metric Metric, string Slice, MetricReading On, Limits? Limits, double? MaxGap, int MinPositives, bool Required)
    : GateRule(Text)
{
    public static GateRule? Read(YamlEntry entry)
    {
        var (metric, slice, gap, required) = (entry.Metric(), entry.Text("slice"), entry.Number("max_gap"), entry.Required());
        var least = entry.Count("min_positives");
        var on = entry.On(MetricReading.Pooled, MetricReading.Pooled, MetricReading.Lower, MetricReading.Upper);
        var limits = entry.Has("max_gap") ? null : Gates.Limits.Read(entry);
        if (entry.Has("max_gap") && (entry.Has("min") || entry.Has("max")))
            return entry.Refused("max_gap", "stands alone: make 'min' and 'max' a rule of their own");
        if (gap < 0)
            return entry.Refused("max_gap", "must not be below 0");
        if (entry.Has("max_gap") && on is MetricReading.Lower or MetricReading.Upper)
            return entry.Refused("on", "must be pooled with 'max_gap': the ends of intervals have no gap that means anything");
        if (metric is null || slice is null || on is not { } reading || (gap is null && limits is null))
            return null;
        return limits is not null && !limits.Fit(entry, reading)
            ? null
            : new SliceRule(entry.AsWritten, metric, slice, reading, limits, gap, least ?? 0, required);
    }

    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        var groups = candidate.Subgroups.Where(group => group.Name == Slice).ToLookup(IsLargeEnough);
        yield return Judge([.. groups[true]], Skipped([.. groups[false]]));
    }

    private GateCheck Judge(IReadOnlyList<SubgroupEvidence> groups, string skipped)
    {
        var least = MaxGap is null ? 1 : 2;
        if (groups.Count < least)
            return NotJudged(
                $"The evaluation has {(groups.Count == 0 ? "no group" : "one group only")} by {Slice} that is large enough to be judged."
                + skipped, Required);
        var values = groups.Select(group => (group.Value, Metric: On.Of(group.Metrics, Metric))).ToList();
        var without = values.FirstOrDefault(group => group.Metric is null);
        if (without.Value is not null)
            return NotJudged($"The evaluation has no {Metric.InWords} ({On.InWords()}) for {Slice} {without.Value}.{skipped}");
        var ascending = values.Select(group => (group.Value, Metric: group.Metric!.Value)).OrderBy(group => group.Metric).ToList();
        return MaxGap is null ? Within(ascending, skipped) : Gap(ascending, skipped);
    }

    private GateCheck Gap(List<(string Value, double Metric)> ascending, string skipped)
    {
        var (least, most) = (ascending[0], ascending[^1]);
        var gap = most.Metric - least.Metric;
        var limits = new Limits(null, MaxGap);
        return Checked(
            limits.Holds(gap), gap,
            $"By {Slice} the {Metric.InWords} goes from {Numbers.Fixed(least.Metric)} ({least.Value}) to {Numbers.Fixed(most.Metric)} "
            + $"({most.Value}); the gap is {limits.Judge(gap)}.{skipped}");
    }

    /// <summary>Told by the group that is worst off: the first outside, else the one nearest to the bound asked for.</summary>
    private GateCheck Within(List<(string Value, double Metric)> ascending, string skipped)
    {
        var outside = ascending.Where(group => !Limits!.Holds(group.Metric)).ToList();
        var worst = outside.Count > 0 ? outside[0] : Limits!.Minimum is null ? ascending[^1] : ascending[0];
        var others = string.Join(", ", outside.Skip(1).Select(group => $"{group.Value} ({Numbers.Fixed(group.Metric)})"));
        var further = others.Length > 0 ? $" Outside too: {others}." : "";
        return Checked(
            outside.Count == 0, worst.Metric,
            $"By {Slice}, {ascending.Count} groups judged: the {Metric.InWords} ({On.InWords()}) of {worst.Value} is "
            + $"{Limits!.Judge(worst.Metric)}.{further}{skipped}");
    }

    private bool IsLargeEnough(SubgroupEvidence group) => group.Positives >= MinPositives && group.Metrics.Count > 0;

    private static string Skipped(IReadOnlyList<SubgroupEvidence> groups)
    {
        var few = groups.Select(group => $"{group.Value} ({group.Positives} positives in {group.Rows} rows)");
        return groups.Count == 0 ? "" : $" Not judged, too few: {string.Join(", ", few)}.";
    }
}
