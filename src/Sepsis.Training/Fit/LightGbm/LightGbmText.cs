using System.Globalization;
using Sepsis.Domain;
using Sepsis.Domain.Features;

namespace Sepsis.Training.Fit.LightGbm;

/// <summary>
/// What LightGBM's text model must say so that ML.NET keeps its meaning: one probability, our columns, and splits that are plain
/// comparisons. ML.NET sends NaN left where a split is of known against missing, and knows no default directions; features
/// are coded so that no tree need ask (<see cref="MissingValue"/>).
/// </summary>
internal static class LightGbmText
{
    private const string Tree = "Tree=";
    private const int Categorical = 1;

    /// <summary>Bits 2 and 3 of decision_type (tree.h): what the split takes for missing.</summary>
    private static readonly Dictionary<int, string> s_missing = new() { [1] = "zero for missing", [2] = "known against missing" };

    /// <summary>The parameters ML.NET looks up. Without the sigmoid it takes 0.5. Others say how the trees were grown.</summary>
    private const string Parameters = "\nparameters:\n[categorical_feature: ]\n[sigmoid: 1]\n\nend of parameters\n";

    /// <summary>The text as ML.NET reads it; refuses with <see cref="SepsisError.TreesUnusable"/> what it would not keep.</summary>
    /// <param name="text">Of the model.</param>
    /// <param name="schema">Whose columns it must take, in this order.</param>
    /// <param name="source">The file, for a person.</param>
    public static string ForMlNet(string text, FeatureSchema schema, string source)
    {
        text = text.ReplaceLineEndings("\n");
        var sections = text.Split('\n' + Tree);
        if (Fault(Fields(sections[0]), schema) is { } fault)
            throw new SepsisException(SepsisError.TreesUnusable, $"{source}: {fault}.");
        if (sections.Length == 1)
            throw new SepsisException(SepsisError.TreesUnusable, $"{source} holds no trees.");
        for (var tree = 1; tree < sections.Length; tree++)
            if (Fault(Fields(sections[tree])) is { } unusable)
                throw new SepsisException(SepsisError.TreesUnusable, $"{source}: tree {tree - 1}: {unusable}.");
        var end = text.IndexOf("\nparameters:", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]) + Parameters;
    }

    public static int Trees(string text) => text.ReplaceLineEndings("\n").Split('\n' + Tree).Length - 1;

    private static string? Fault(Dictionary<string, string> header, FeatureSchema schema)
    {
        if (!header.TryGetValue("feature_names", out var names))
            return "it is no text model of LightGBM";
        if (header.GetValueOrDefault("objective") != "binary sigmoid:1")
            return $"its objective is {header.GetValueOrDefault("objective", "not said")}, needed is binary sigmoid:1";
        if (header.GetValueOrDefault("num_class") != "1" || header.GetValueOrDefault("num_tree_per_iteration") != "1"
            || header.ContainsKey("average_output"))
            return "it does not add its trees up to one probability";
        string[] expected = [.. schema.Names.Select(TreeRows.ColumnName)];
        var actual = names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (actual.Length != expected.Length)
            return $"it takes {actual.Length} features, these data have {expected.Length}";
        var other = Enumerable.Range(0, expected.Length).FirstOrDefault(i => actual[i] != expected[i], -1);
        return other < 0 ? null : $"its feature {other} is {actual[other]}, in these data it is {expected[other]}";
    }

    private static string? Fault(Dictionary<string, string> tree)
    {
        if (tree.GetValueOrDefault("num_cat", "0") != "0")
            return "it splits on categories";
        if (tree.GetValueOrDefault("is_linear", "0") != "0")
            return "its leaves are linear models";
        foreach (var decision in tree.GetValueOrDefault("decision_type", "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(decision, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) || (bits & Categorical) != 0)
                return $"decision_type {decision} is no comparison";
            if (s_missing.TryGetValue(bits >> 2, out var missing))
                return $"it splits on {missing}, which ML.NET does not keep; grow it on features in which nothing is missing "
                    + "(export --features)";
        }

        if (!int.TryParse(tree.GetValueOrDefault("num_leaves"), NumberStyles.None, CultureInfo.InvariantCulture, out var leaves)
            || leaves < 1)
            return "num_leaves is no number of leaves";
        string[] ofSplits = ["split_feature", "threshold", "decision_type", "left_child", "right_child"];
        if (Array.Find(ofSplits, field => !Holds(tree, field, leaves - 1)) is { } unsound)
            return $"{unsound} must hold {leaves - 1} finite numbers";
        return Holds(tree, "leaf_value", leaves) ? null : $"leaf_value must hold {leaves} finite numbers";
    }

    private static bool Holds(Dictionary<string, string> tree, string field, int count)
    {
        var numbers = tree.GetValueOrDefault(field, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == count && Array.TrueForAll(numbers,
            number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value));
    }

    private static Dictionary<string, string> Fields(string section)
    {
        var fields = new Dictionary<string, string>();
        foreach (var line in section.Split('\n').TakeWhile(line => line != "end of trees"))
            fields[line[..Math.Max(line.IndexOf('='), 0)]] = line[(line.IndexOf('=') + 1)..];
        if (section.Contains("\naverage_output", StringComparison.Ordinal))
            fields["average_output"] = "";
        return fields;
    }
}
