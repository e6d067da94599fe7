using System.Globalization;

namespace Sepsis.Infrastructure.Ensemble;

/// <summary>One tree of LightGBM's text model, as far as walking it needs.</summary>
/// <param name="Features">Of each split.</param>
/// <param name="Thresholds">Of each split: a value up to it goes left.</param>
/// <param name="Decisions">LightGBM's decision_type: 1 categorical, 2 missing goes left, then two bits for what counts as missing (tree.h).</param>
/// <param name="Left">A split from 0, or a leaf as its bitwise complement.</param>
/// <param name="Right">As <paramref name="Left"/>.</param>
/// <param name="Leaves">Their values.</param>
internal sealed record TreeText(int[] Features, double[] Thresholds, int[] Decisions, int[] Left, int[] Right, double[] Leaves)
{
    private const string Start = "Tree=";

    /// <summary>Every tree, in order; null where the text holds something that is not walked here.</summary>
    public static IReadOnlyList<TreeText>? ReadAll(string model)
    {
        if (!model.Contains("\nobjective=binary sigmoid:1\n", StringComparison.Ordinal) || model.Contains("\naverage_output\n", StringComparison.Ordinal))
            return null;
        var trees = new List<TreeText>();
        foreach (var section in model.Split('\n' + Start).Skip(1))
            if (Read(section) is { } tree)
                trees.Add(tree);
            else
                return null;
        return trees.Count > 0 ? trees : null;
    }

    private static TreeText? Read(string section)
    {
        var fields = new Dictionary<string, string>();
        foreach (var line in section.Split('\n').Skip(1).TakeWhile(line => line.Length > 0))
            fields[line[..Math.Max(line.IndexOf('='), 0)]] = line[(line.IndexOf('=') + 1)..];
        if (fields.GetValueOrDefault("num_cat") != "0" || fields.GetValueOrDefault("is_linear", "0") != "0" || !fields.TryGetValue("leaf_value", out var leaves))
            return null;
        var tree = new TreeText(Whole("split_feature"), Numbers(fields.GetValueOrDefault("threshold")), Whole("decision_type"), Whole("left_child"), Whole("right_child"), Numbers(leaves));
        return tree.Leaves.Length == tree.Features.Length + 1
            && new[] { tree.Thresholds.Length, tree.Decisions.Length, tree.Left.Length, tree.Right.Length }.All(length => length == tree.Features.Length) ? tree : null;

        int[] Whole(string name) => Array.ConvertAll(Numbers(fields.GetValueOrDefault(name)), number => (int)number);
    }

    private static double[] Numbers(string? text) => string.IsNullOrEmpty(text) ? []
        : Array.ConvertAll(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), number => double.Parse(number, CultureInfo.InvariantCulture));
}
