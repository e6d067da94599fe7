using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>Rules on metrics as they stand, and on anomalies.</summary>
internal static class RuleParts
{
    public static GateRule? Bound(YamlEntry entry)
    {
        var metric = RuleReader.Metric(entry);
        var limits = Between(entry);
        var on = On(entry, MetricReading.Mean, [MetricReading.Mean, MetricReading.Pooled, MetricReading.Lower, MetricReading.Upper]);
        return metric is null || limits is null || on is not { } reading || !Fits(entry, reading, limits) ? null : new BoundRule(entry.AsWritten, metric, reading, limits);
    }

    public static GateRule? Slice(YamlEntry entry)
    {
        var (metric, slice, gap, required) = (RuleReader.Metric(entry), entry.Text("slice"), entry.Number("max_gap"), Required(entry));
        var least = entry.Count("min_positives");
        var on = On(entry, MetricReading.Pooled, [MetricReading.Pooled, MetricReading.Lower, MetricReading.Upper]);
        var limits = entry.Has("max_gap") ? null : Between(entry);
        if (entry.Has("max_gap") && (entry.Has("min") || entry.Has("max")))
            return Refused(entry, "max_gap", "stands alone: make 'min' and 'max' a rule of their own");
        if (gap < 0)
            return Refused(entry, "max_gap", "must not be below 0");
        if (entry.Has("max_gap") && on is MetricReading.Lower or MetricReading.Upper)
            return Refused(entry, "on", "must be pooled with 'max_gap': the ends of intervals have no gap that means anything");
        return metric is null || slice is null || on is not { } reading || (gap is null && limits is null) || (limits is not null && !Fits(entry, reading, limits))
            ? null
            : new SliceRule(entry.AsWritten, metric, slice, reading, limits, gap, least ?? 0, required);
    }

    public static GateRule? Anomaly(YamlEntry entry)
    {
        var (max, accepted, allowed) = (entry.Count("max"), entry.Flag("accepted"), entry.Texts("allow") ?? []);
        if (!entry.Has("max"))
            entry.Refuse("a rule on anomalies needs 'max', how many there may be");
        AnomalySeverity? severity = entry.Text("anomalies") switch
        {
            "severe" => AnomalySeverity.Severe,
            "warning" => AnomalySeverity.Warning,
            "note" => AnomalySeverity.Note,
            _ => null,
        };
        if (severity is null)
            entry.Refuse("anomalies", "must be severe, warning or note");
        return severity is { } kind && max is { } most ? new AnomalyRule(entry.AsWritten, kind, most, accepted, allowed) : null;
    }

    public static bool Required(YamlEntry entry) => entry.Flag("required") ?? true;

    public static Limits? Between(YamlEntry entry)
    {
        var (minimum, maximum) = (entry.Number("min"), entry.Number("max"));
        if (!entry.Has("min") && !entry.Has("max"))
            entry.Refuse(entry.Has("slice") ? "the rule needs 'min', 'max' or 'max_gap'" : "the rule needs 'min' or 'max'");
        if (minimum > maximum)
            entry.Refuse("min", $"is above 'max' ({Numbers.AsGiven(minimum.Value)} and {Numbers.AsGiven(maximum!.Value)}): nothing would pass");
        return minimum is null && maximum is null ? null : new(minimum, maximum);
    }

    public static MetricReading? On(YamlEntry entry, MetricReading otherwise, IReadOnlyList<MetricReading> allowed)
    {
        if (!entry.Has("on"))
            return otherwise;
        foreach (var reading in allowed)
            if (string.Equals(entry.Text("on"), reading.ToString(), StringComparison.OrdinalIgnoreCase))
                return reading;
        entry.Refuse("on", $"must be one of {string.Join(", ", allowed.Select(reading => reading.ToString().ToLowerInvariant()))}");
        return null;
    }

    /// <summary>The lower end says nothing about how high a metric may be, nor the upper end how low.</summary>
    private static bool Fits(YamlEntry entry, MetricReading reading, Limits limits)
    {
        var (key, end) = reading switch
        {
            MetricReading.Lower when limits.Maximum is not null => ("max", "the lower end of an interval is no upper bound: use upper"),
            MetricReading.Upper when limits.Minimum is not null => ("min", "the upper end of an interval is no lower bound: use lower"),
            _ => ("", ""),
        };
        if (key.Length > 0)
            entry.Refuse(key, $"does not go with 'on: {reading.ToString().ToLowerInvariant()}': {end}");
        return key.Length == 0;
    }

    private static GateRule? Refused(YamlEntry entry, string key, string text)
    {
        entry.Refuse(key, text);
        return null;
    }
}
