using Sepsis.Training.Data;
using YamlDotNet.RepresentationModel;

namespace Sepsis.Training.Judging;

/// <summary>The gate file: one key, `gates`, with a list of rules. docs/gate-file.md says what a rule may be.</summary>
internal static class GateFile
{
    private const string Gates = "gates";

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
            return RuleReader.Read(new(mapping, faults));
        faults.Add(node.Start.Line, "a rule must be a mapping such as {metric: auroc, min: 0.74}");
        return null;
    }
}
