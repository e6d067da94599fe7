using System.Globalization;

namespace Sepsis.Infrastructure.Engines;

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

    /// <summary>Every tree, in order; null where the text holds something that is not scored here.</summary>
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
        if (fields.GetValueOrDefault("num_cat") != "0" || fields.GetValueOrDefault("is_linear", "0") != "0"
            || Whole("split_feature") is not { } features || Whole("decision_type") is not { } decisions
            || Whole("left_child") is not { } left || Whole("right_child") is not { } right
            || Numbers(fields.GetValueOrDefault("threshold")) is not { } thresholds || Numbers(fields.GetValueOrDefault("leaf_value")) is not { } leaves)
            return null;
        return leaves.Length == features.Length + 1 && new[] { thresholds.Length, decisions.Length, left.Length, right.Length }.All(length => length == features.Length)
            ? new(features, thresholds, decisions, left, right, leaves) : null;

        int[]? Whole(string name) => Numbers(fields.GetValueOrDefault(name)) is { } numbers ? Array.ConvertAll(numbers, number => (int)number) : null;
    }

    /// <summary>Null where one is none. A split between missing and known has a threshold of inf, as C++ writes it.</summary>
    private static double[]? Numbers(string? text)
    {
        var numbers = new List<double>();
        foreach (var part in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (part == "inf")
                numbers.Add(double.PositiveInfinity);
            else if (part == "-inf")
                numbers.Add(double.NegativeInfinity);
            else if (double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                numbers.Add(number);
            else
                return null;
        return [.. numbers];
    }
}
