using Sepsis.Training.Data;
using YamlDotNet.RepresentationModel;

namespace Sepsis.Training.Judging.Gates;

/// <summary>The gate file: one key, `gates`, with a list of rules. docs/gate-file.md says what a rule may be.</summary>
internal static class GateFile
{
    private const string Gates = "gates";

    private static readonly RuleKind s_bound = new("on a metric of the ensemble", ["metric", "min", "max", "on"], BoundRule.Read);

    private static readonly RuleKind s_model = new(
        "against a baseline or a member", ["metric", "versus", "min_delta", "confidence", "required"], ModelRule.Read);

    private static readonly RuleKind s_champion = new(
        "against the champion", ["metric", "versus", "min_delta", "on"], ChampionRule.Read);

    private static readonly RuleKind s_slice = new(
        "on a slice", ["metric", "slice", "min", "max", "max_gap", "min_positives", "on", "required"], SliceRule.Read);

    private static readonly RuleKind s_transfer = new(
        "on a transfer", ["metric", "transfer", "min", "max", "versus", "min_delta", "min_positives", "required"], TransferRule.Read);

    private static readonly RuleKind s_set = new("on a set", ["metric", "set", "min", "max", "on", "required"], SetRule.Read);

    private static readonly RuleKind s_anomaly = new("on anomalies", ["anomalies", "max", "accepted", "allow"], AnomalyRule.Read);

    private static readonly string[] s_known =
        [.. new[] { s_anomaly, s_bound, s_model, s_set, s_slice, s_transfer }.SelectMany(kind => kind.Keys).Distinct()];

    public static Gate Read(string path) => YamlFile.Read(path, "a gate", Make);

    private static Gate? Make(YamlMappingNode root, YamlFaults faults)
    {
        var entry = new YamlEntry(root, faults);
        foreach (var key in entry.Keys.Where(key => key != Gates))
            entry.Refuse(key, $"is not known here; the file has one key, '{Gates}'");
        var rules = root.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: Gates }).Value;
        if (rules is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            // A gate without rules would let every model through.
            entry.Refuse($"'{Gates}' must be a list of at least one rule");
            return null;
        }

        return new([.. list.Children.Select(rule => Rule(rule, faults)).OfType<GateRule>()]);
    }

    private static GateRule? Rule(YamlNode node, YamlFaults faults)
    {
        if (node is YamlMappingNode mapping)
            return Rule(new YamlEntry(mapping, faults));
        faults.Add(node.Start.Line, "a rule must be a mapping such as {metric: auroc, min: 0.74}");
        return null;
    }

    private static GateRule? Rule(YamlEntry entry)
    {
        var kind = KindOf(entry);
        var wrong = entry.Keys.Except(kind.Keys).ToList();
        foreach (var key in wrong)
            entry.Refuse(key, s_known.Contains(key)
                ? $"does not go with a rule {kind.InWords}, which takes {string.Join(", ", kind.Keys)}"
                : $"is not known; a rule {kind.InWords} takes {string.Join(", ", kind.Keys)}");
        return wrong.Count == 0 ? kind.Read(entry) : null;
    }

    private static RuleKind KindOf(YamlEntry entry) =>
        entry.Has("anomalies") ? s_anomaly
        : entry.Has("transfer") ? s_transfer
        : entry.Has("slice") ? s_slice
        : entry.Has("set") ? s_set
        : !entry.Has("versus") ? s_bound
        : entry.Text("versus") == ChampionRule.Champion ? s_champion
        : s_model;

    private sealed record RuleKind(string InWords, string[] Keys, Func<YamlEntry, GateRule?> Read);
}
