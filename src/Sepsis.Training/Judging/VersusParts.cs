using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>Rules that compare: with a baseline, a member or the champion, and at another site.</summary>
internal static class VersusParts
{
    public const string ChampionName = "champion";

    private const string BaselinePrefix = "baseline:";
    private const string MemberPrefix = "member:";

    private static readonly string[] s_limits = ["min", "max"];

    public static GateRule? Model(YamlEntry entry)
    {
        var (metric, other, delta, confidence) = (Ordered(entry), Other(entry), Delta(entry), entry.Number("confidence"));
        var required = RuleParts.Required(entry);
        if (confidence is <= 0 or >= 1)
            entry.Refuse("confidence", "must lie between 0 and 1: 0.95");
        return metric is null || other is not { } model || delta is not { } least ? null : new ModelRule(entry.AsWritten, metric, model.Kind, model.Name, least, confidence, required);
    }

    public static GateRule? Champion(YamlEntry entry)
    {
        var (metric, delta, on) = (Ordered(entry), Delta(entry), RuleParts.On(entry, MetricReading.Mean, [MetricReading.Mean, MetricReading.Pooled]));
        return metric is null || delta is not { } least || on is not { } reading ? null : new ChampionRule(entry.AsWritten, metric, reading, least);
    }

    public static GateRule? Transfer(YamlEntry entry)
    {
        var (site, least, required) = (entry.Text("transfer"), entry.Count("min_positives") ?? 0, RuleParts.Required(entry));
        var judgedAt = site == "any" ? null : site;
        if (!entry.Has("versus"))
        {
            if (entry.Has("min_delta"))
                entry.Refuse("min_delta", "needs 'versus'");
            return RuleReader.Metric(entry) is { } judged && RuleParts.Between(entry) is { } limits && site is not null
                ? new TransferRule(entry.AsWritten, judged, judgedAt, null, limits, least, required)
                : null;
        }

        var (metric, other, delta) = (Ordered(entry), Other(entry), Delta(entry));
        foreach (var key in s_limits.Where(entry.Has))
            entry.Refuse(key, "does not go with 'versus', which takes 'min_delta'");
        if (other is { Kind: not ModelKind.Baseline })
            entry.Refuse("versus", "must be baseline:NAME in a rule on a transfer");
        return metric is null || other is null || delta is not { } gain || site is null
            ? null
            : new TransferRule(entry.AsWritten, metric, judgedAt, other.Value.Name, new(gain, null), least, required);
    }

    private static (ModelKind Kind, string Name)? Other(YamlEntry entry)
    {
        var text = entry.Text("versus") ?? "";
        foreach (var (prefix, kind) in new[] { (BaselinePrefix, ModelKind.Baseline), (MemberPrefix, ModelKind.Member) })
            if (text.StartsWith(prefix, StringComparison.Ordinal) && text[prefix.Length..].Trim() is { Length: > 0 } name)
                return (kind, name);
        entry.Refuse("versus", $"must be champion, {BaselinePrefix}NAME or {MemberPrefix}NAME");
        return null;
    }

    private static double? Delta(YamlEntry entry)
    {
        if (!entry.Has("min_delta"))
            entry.Refuse("a rule with 'versus' needs 'min_delta', the least gain");
        return entry.Number("min_delta");
    }

    private static Metric? Ordered(YamlEntry entry)
    {
        if (RuleReader.Metric(entry) is not { } metric)
            return null;
        if (metric.Direction != MetricDirection.NearAValue)
            return metric;
        entry.Refuse("metric", $"does not go with 'versus': neither more nor less {metric.InWords} is better, it has a value to be near; use 'min' and 'max'");
        return null;
    }
}
