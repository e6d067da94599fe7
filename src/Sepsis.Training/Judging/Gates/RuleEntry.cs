using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging.Gates;

/// <summary>The keys that several kinds of rules have. What is wrong with one becomes a fault of the entry, and the key null.</summary>
internal static class RuleEntry
{
    private const string BaselinePrefix = "baseline:";
    private const string MemberPrefix = "member:";

    public static Metric? Metric(this YamlEntry entry)
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

    /// <summary>One by which two models can be put in order.</summary>
    public static Metric? OrderedMetric(this YamlEntry entry)
    {
        if (entry.Metric() is not { } metric)
            return null;
        if (metric.Direction != MetricDirection.NearAValue)
            return metric;
        entry.Refuse(
            "metric",
            $"does not go with 'versus': neither more nor less {metric.InWords} is better, it has a value to be near; use 'min' and 'max'");
        return null;
    }

    public static (ModelKind Kind, string Name)? Versus(this YamlEntry entry)
    {
        var text = entry.Text("versus") ?? "";
        foreach (var (prefix, kind) in new[] { (BaselinePrefix, ModelKind.Baseline), (MemberPrefix, ModelKind.Member) })
            if (text.StartsWith(prefix, StringComparison.Ordinal) && text[prefix.Length..].Trim() is { Length: > 0 } name)
                return (kind, name);
        entry.Refuse("versus", $"must be {ChampionRule.Champion}, {BaselinePrefix}NAME or {MemberPrefix}NAME");
        return null;
    }

    public static double? MinDelta(this YamlEntry entry)
    {
        if (!entry.Has("min_delta"))
            entry.Refuse("a rule with 'versus' needs 'min_delta', the least gain");
        return entry.Number("min_delta");
    }

    public static MetricReading? On(this YamlEntry entry, MetricReading otherwise, params MetricReading[] allowed)
    {
        if (!entry.Has("on"))
            return otherwise;
        foreach (var reading in allowed)
            if (string.Equals(entry.Text("on"), reading.ToString(), StringComparison.OrdinalIgnoreCase))
                return reading;
        entry.Refuse("on", $"must be one of {string.Join(", ", allowed.Select(reading => reading.ToString().ToLowerInvariant()))}");
        return null;
    }

    public static bool Required(this YamlEntry entry) => entry.Flag("required") ?? true;

    public static GateRule? Refused(this YamlEntry entry, string key, string text)
    {
        entry.Refuse(key, text);
        return null;
    }
}

/// <summary>Which number of a metric a rule looks at: `on` in the gate file.</summary>
internal enum MetricReading
{
    /// <summary>Mean over folds: what the manifest shows, and what a rule on the whole model looks at if it says nothing.</summary>
    Mean,

    /// <summary>Over all rows at once: what subgroups and transfers are judged by, which are too small to take by folds.</summary>
    Pooled,

    /// <summary>The lower end of the interval about the pooled metric.</summary>
    Lower,

    /// <summary>The upper end.</summary>
    Upper,
}

internal static class MetricReadings
{
    public static string InWords(this MetricReading reading) => reading switch
    {
        MetricReading.Mean => "mean over folds",
        MetricReading.Pooled => "over all rows",
        MetricReading.Lower => "lower end of its interval",
        _ => "upper end of its interval",
    };

    /// <summary>Null where there is no such metric, or it is no number.</summary>
    public static double? Of(this MetricReading reading, IReadOnlyDictionary<string, MetricEvidence> metrics, Metric metric)
    {
        if (metrics.Of(metric) is not { } evidence)
            return null;
        double? value = reading switch
        {
            MetricReading.Mean => evidence.Mean,
            MetricReading.Pooled => evidence.Pooled,
            MetricReading.Lower => evidence.Lower,
            _ => evidence.Upper,
        };
        return value is { } number && double.IsFinite(number) ? number : null;
    }
}
