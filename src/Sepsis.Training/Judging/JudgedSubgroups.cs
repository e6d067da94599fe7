using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>One model in each group the schema wants looked at apart.</summary>
internal static class JudgedSubgroups
{
    /// <summary>Fewer than so many with the outcome, or without, say nothing of a group.</summary>
    private const int FewestOfAKind = 20;

    public static IReadOnlyList<SubgroupEvidence> Of(Cohort cohort, JudgedModel model, JudgedRows all, int replicates, int seed)
    {
        var subgroups = new List<SubgroupEvidence>();
        foreach (var (name, value, rows) in Subgroups.Of(cohort))
        {
            var judged = all.Take(rows);
            var enough = Math.Min(judged.Positives, rows.Length - judged.Positives) >= FewestOfAKind;
            var metrics = enough ? new Judge([model.Take(rows)], judged, replicates, seed).Evidence()[0].Metrics : new Dictionary<string, MetricEvidence>();
            subgroups.Add(new(name, value, rows.Length, judged.Groups, judged.Positives, metrics));
        }

        return subgroups;
    }
}
