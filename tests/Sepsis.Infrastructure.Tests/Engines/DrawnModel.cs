using System.Globalization;
using System.Text;

namespace Sepsis.Infrastructure.Tests.Engines;

/// <summary>A model in LightGBM's text with trees drawn at random: any shape, every way to treat a missing value, thresholds that repeat.</summary>
internal static class DrawnModel
{
    /// <summary>NaN right, NaN left, and no missing value in training (taken for 0).</summary>
    private static readonly int[] Decisions = [8, 10, 0, 2];

    public static string Text(Random random, int features, int leaves, int trees)
    {
        var drawn = Enumerable.Range(0, trees).Select(number => Tree(random, features, leaves, number)).ToList();
        return $"""
            tree
            version=v4
            num_class=1
            num_tree_per_iteration=1
            label_index=0
            max_feature_idx={features - 1}
            objective=binary sigmoid:1
            feature_names={string.Join(' ', Enumerable.Range(0, features).Select(feature => $"f{feature}"))}
            feature_infos={string.Join(' ', Enumerable.Repeat("[-2:2]", features))}
            tree_sizes={string.Join(' ', drawn.Select(tree => tree.Length))}

            {string.Concat(drawn)}end of trees

            feature_importances:

            parameters:
            end of parameters

            pandas_categorical:null

            """;
    }

    /// <summary>Grown leaf by leaf as LightGBM does: a leaf becomes a split, with itself on the left and a new leaf on the right.</summary>
    private static string Tree(Random random, int features, int leaves, int number)
    {
        var splits = leaves - 1;
        var (left, right, holder) = (new int[splits], new int[splits], new (int Split, bool IsLeft)[leaves]);
        for (var split = 0; split < splits; split++)
        {
            var leaf = random.Next(split + 1);
            if (split > 0)
                (holder[leaf].IsLeft ? left : right)[holder[leaf].Split] = split;
            (left[split], right[split]) = (~leaf, ~(split + 1));
            (holder[leaf], holder[split + 1]) = ((split, true), (split, false));
        }

        var tree = new StringBuilder();
        Line("Tree", [number]);
        Line("num_leaves", [leaves]);
        Line("num_cat", [0]);
        if (splits > 0)
        {
            Line("split_feature", Drawn(() => random.Next(features)));
            Line("split_gain", Drawn(() => 1));
            Line("threshold", Drawn(() => random.Next(3) == 0 ? random.Next(-2, 3) : random.NextDouble() * 4 - 2));
            Line("decision_type", Drawn(() => Decisions[random.Next(Decisions.Length)]));
            Line("left_child", left.Select(child => (double)child));
            Line("right_child", right.Select(child => (double)child));
        }

        Line("leaf_value", Enumerable.Range(0, leaves).Select(_ => random.NextDouble() - 0.5));
        if (splits > 0)
        {
            Line("leaf_weight", Enumerable.Repeat(1.0, leaves));
            Line("leaf_count", Enumerable.Repeat(1.0, leaves));
            Line("internal_value", Drawn(() => 0));
            Line("internal_weight", Drawn(() => 0));
            Line("internal_count", Drawn(() => 2));
        }

        Line("is_linear", [0]);
        Line("shrinkage", [1]);
        return tree.Append("\n\n").ToString();

        IEnumerable<double> Drawn(Func<double> one) => Enumerable.Range(0, splits).Select(_ => one());

        void Line(string name, IEnumerable<double> values) => tree.Append(name).Append('=').AppendJoin(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))).Append('\n');
    }
}
