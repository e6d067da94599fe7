using System.Globalization;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>The rows of each group the schema wants looked at apart.</summary>
internal static class Subgroups
{
    public static IEnumerable<(string Name, string Value, int[] Rows)> Of(Cohort cohort)
    {
        foreach (var grouping in cohort.Schema.Subgroups)
        {
            var groups = grouping.Column == cohort.Schema.Site ? BySite(cohort)
                : grouping.Column == cohort.Schema.Hour ? ByHour(cohort, grouping)
                : ByFeature(cohort, grouping);
            foreach (var (value, rows) in groups.OrderBy(group => group.Order).Select(group => (group.Value, group.Rows)))
                yield return (grouping.Name, value, rows);
        }
    }

    private static IEnumerable<(double Order, string Value, int[] Rows)> BySite(Cohort cohort) => cohort.SiteNames.Count < 2 ? [] :
        cohort.SiteNames.Select((site, number) =>
            ((double)number, site, Enumerable.Range(0, cohort.Matrix.Rows).Where(row => cohort.SiteOfRow[row] == number).ToArray()));

    private static IEnumerable<(double Order, string Value, int[] Rows)> ByHour(Cohort cohort, Subgrouping grouping) =>
        Enumerable.Range(0, cohort.HourOfRow.Count).Where(row => cohort.HourOfRow[row] >= 0)
            .GroupBy(row => Band(grouping.From, cohort.HourOfRow[row]))
            .Select(group => ((double)group.Key, Range(grouping.From, group.Key), group.ToArray()));

    private static IEnumerable<(double Order, string Value, int[] Rows)> ByFeature(Cohort cohort, Subgrouping grouping)
    {
        var column = cohort.Matrix.Schema.IndexOf(grouping.Column);
        if (column < 0)
            return [];
        var feature = cohort.Schema.Find(grouping.Column)!;
        var matrix = cohort.Matrix;
        var rows = Enumerable.Range(0, matrix.Rows).Where(row => !double.IsNaN(matrix.Row(row)[column]));
        var byValue = grouping.From.Count == 0;
        return rows.GroupBy(row => byValue ? matrix.Row(row)[column] : Band(grouping.From, matrix.Row(row)[column]))
            .Select(group => (group.Key, byValue ? Word(feature, group.Key) : Range(grouping.From, (int)group.Key), group.ToArray()));
    }

    private static int Band(IReadOnlyList<double> cuts, double value) => cuts.Count(cut => value >= cut);

    private static string Word(FeatureColumn feature, double value) =>
        feature.Words.FirstOrDefault(word => word.Value == value).Key ?? value.ToString("R", CultureInfo.InvariantCulture);

    private static string Range(IReadOnlyList<double> cuts, int group) => group switch
    {
        0 => $"under {Text(cuts[0])}",
        _ when group == cuts.Count => $"{Text(cuts[^1])} and over",
        _ => $"{Text(cuts[group - 1])} to under {Text(cuts[group])}",
    };

    private static string Text(double cut) => cut.ToString("R", CultureInfo.InvariantCulture);
}

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
            var metrics = enough
                ? new Judge([model.Take(rows)], judged, replicates, seed).Evidence()[0].Metrics
                : new Dictionary<string, MetricEvidence>();
            subgroups.Add(new(name, value, rows.Length, judged.Groups, judged.Positives, metrics));
        }

        return subgroups;
    }
}
