using Sepsis.Training.Data;

namespace Sepsis.Training.Judging;

/// <summary>From the keys of one entry to the rule they make, or to faults.</summary>
internal static class RuleReader
{
    private sealed record Kind(string InWords, string[] Keys, Func<YamlEntry, GateRule?> Make);

    private static readonly Kind s_bound = new("on a metric of the ensemble", ["metric", "min", "max", "on"], RuleParts.Bound);
    private static readonly Kind s_model = new("against a baseline or a member", ["metric", "versus", "min_delta", "confidence", "required"], VersusParts.Model);
    private static readonly Kind s_champion = new("against the champion", ["metric", "versus", "min_delta", "on"], VersusParts.Champion);
    private static readonly Kind s_slice = new("on a slice", ["metric", "slice", "min", "max", "max_gap", "min_positives", "on", "required"], RuleParts.Slice);
    private static readonly Kind s_transfer = new("on a transfer", ["metric", "transfer", "min", "max", "versus", "min_delta", "min_positives", "required"], VersusParts.Transfer);
    private static readonly Kind s_anomaly = new("on anomalies", ["anomalies", "max", "accepted", "allow"], RuleParts.Anomaly);

    private static readonly string[] s_known = [.. new[] { s_anomaly, s_bound, s_model, s_slice, s_transfer }.SelectMany(kind => kind.Keys).Distinct()];

    public static GateRule? Read(YamlEntry entry)
    {
        var kind = KindOf(entry);
        var wrong = entry.Keys.Except(kind.Keys).ToList();
        foreach (var key in wrong)
            entry.Refuse(key, s_known.Contains(key)
                ? $"does not go with a rule {kind.InWords}, which takes {string.Join(", ", kind.Keys)}"
                : $"is not known; a rule {kind.InWords} takes {string.Join(", ", kind.Keys)}");
        return wrong.Count == 0 ? kind.Make(entry) : null;
    }

    private static Kind KindOf(YamlEntry entry) =>
        entry.Has("anomalies") ? s_anomaly
        : entry.Has("transfer") ? s_transfer
        : entry.Has("slice") ? s_slice
        : !entry.Has("versus") ? s_bound
        : entry.Text("versus") == VersusParts.ChampionName ? s_champion
        : s_model;

    /// <summary>The metric a rule is about; null, with a fault, where there is none of that name.</summary>
    public static Metric? Metric(YamlEntry entry)
    {
        if (!entry.Has("metric"))
            entry.Refuse("a rule needs 'metric' (or 'anomalies')");
        if (entry.Text("metric") is not { } name)
            return null;
        if (Judging.Metric.Find(name) is { } metric)
            return metric;
        entry.Refuse("metric", $"names no metric: {name}; there are {string.Join(", ", Judging.Metric.All.Select(one => one.Name))}");
        return null;
    }
}
