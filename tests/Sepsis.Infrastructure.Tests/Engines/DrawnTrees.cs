using System.Globalization;
using System.Text;
using Microsoft.ML;
using Sepsis.Domain.Features;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Infrastructure.Tests.Engines;

/// <summary>
/// Trees drawn at random, as ML.NET imports them from LightGBM's text: any shape, thresholds that repeat, some of them between missing
/// and known.
/// </summary>
internal static class DrawnTrees
{
    /// <summary>No missing value in training, by either default direction: what coded features lead to.</summary>
    private static readonly int[] Decisions = [0, 2];

    public static byte[] Zip(Random random, int features, int leaves, int trees) =>
        Saved(Text(random, features, leaves, trees), features,
            (training, text) => training.BinaryClassification.Trainers.LightGbm(text, FeatureRows.Column).Fit(FeatureRows.None(features)));

    /// <summary>Of a number, and so of no probability.</summary>
    public static byte[] RegressionZip(int features) =>
        Saved(
            Text(new(1), features, 7, 3).Replace("objective=binary sigmoid:1", "objective=regression", StringComparison.Ordinal),
            features,
            (training, text) => training.Regression.Trainers.LightGbm(text, FeatureRows.Column).Fit(FeatureRows.None(features)));

    private static byte[] Saved(string text, int features, Func<MLContext, Stream, ITransformer> import)
    {
        var machineLearning = new MLContext();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var saved = new MemoryStream();
        machineLearning.Model.Save(import(machineLearning, content), FeatureRows.None(features).Schema, saved);
        return saved.ToArray();
    }

    private static string Text(Random random, int features, int leaves, int trees)
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
            [categorical_feature: ]
            [sigmoid: 1]

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
            Line("threshold", Drawn(() => random.Next(8) == 0 ? MissingValue.Code / 2
                : random.Next(3) == 0 ? random.Next(-2, 3)
                : (float)(random.NextDouble() * 4 - 2)));
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

        void Line(string name, IEnumerable<double> values) => tree.Append(name).Append('=')
            .AppendJoin(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))).Append('\n');
    }
}
