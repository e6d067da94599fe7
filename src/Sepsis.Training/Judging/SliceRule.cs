using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>The ensemble's metric in every group of a subgroup: within limits, or no further apart than a gap.</summary>
internal sealed record SliceRule(string Text, Metric Metric, string Slice, MetricReading On, Limits? Limits, double? MaxGap, int MinPositives, bool Required) : GateRule(Text)
{
    private string Name => Metric.InWords;

    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        var groups = candidate.Subgroups.Where(group => group.Name == Slice).ToLookup(IsLargeEnough);
        yield return Judge([.. groups[true]], Skipped([.. groups[false]]));
    }

    private GateCheck Judge(IReadOnlyList<SubgroupEvidence> groups, string skipped)
    {
        var least = MaxGap is null ? 1 : 2;
        if (groups.Count < least)
            return NotJudged($"The evaluation has {(groups.Count == 0 ? "no group" : "one group only")} by {Slice} that is large enough to be judged.{skipped}", Required);
        var values = groups.Select(group => (group.Value, Metric: On.Of(group.Metrics, Metric))).ToList();
        var without = values.FirstOrDefault(group => group.Metric is null);
        if (without.Value is not null)
            return NotJudged($"The evaluation has no {Name} ({On.InWords()}) for {Slice} {without.Value}.{skipped}");
        var ascending = values.Select(group => (group.Value, Metric: group.Metric!.Value)).OrderBy(group => group.Metric).ToList();
        return MaxGap is null ? Within(ascending, skipped) : Gap(ascending, skipped);
    }

    private GateCheck Gap(List<(string Value, double Metric)> ascending, string skipped)
    {
        var (least, most) = (ascending[0], ascending[^1]);
        var gap = most.Metric - least.Metric;
        var limits = new Limits(null, MaxGap);
        return Checked(limits.Holds(gap), gap,
            $"By {Slice} the {Name} goes from {Numbers.Fixed(least.Metric)} ({least.Value}) to {Numbers.Fixed(most.Metric)} ({most.Value}); the gap is {limits.Judge(gap)}.{skipped}");
    }

    /// <summary>Told by the group that is worst off: the first outside, else the one nearest to the bound asked for.</summary>
    private GateCheck Within(List<(string Value, double Metric)> ascending, string skipped)
    {
        var outside = ascending.Where(group => !Limits!.Holds(group.Metric)).ToList();
        var worst = outside.Count > 0 ? outside[0] : Limits!.Minimum is null ? ascending[^1] : ascending[0];
        var further = outside.Count > 1 ? $" Outside too: {string.Join(", ", outside.Skip(1).Select(group => $"{group.Value} ({Numbers.Fixed(group.Metric)})"))}." : "";
        return Checked(outside.Count == 0, worst.Metric,
            $"By {Slice}, {ascending.Count} groups judged: the {Name} ({On.InWords()}) of {worst.Value} is {Limits!.Judge(worst.Metric)}.{further}{skipped}");
    }

    private bool IsLargeEnough(SubgroupEvidence group) => group.Positives >= MinPositives && group.Metrics.Count > 0;

    private static string Skipped(IReadOnlyList<SubgroupEvidence> groups) => groups.Count == 0
        ? ""
        : $" Not judged, too few: {string.Join(", ", groups.Select(group => $"{group.Value} ({group.Positives} positives in {group.Rows} rows)"))}.";
}
