using LightGbm;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Infrastructure.Tests.Engines;

/// <summary>The same bits as LightGBM's own prediction, of the bundles kept and of trees of every size there is a word for.</summary>
public sealed class QuickScorerTests
{
    [Theory]
    [InlineData("v1", 1)]
    [InlineData("v2", 7)]
    [InlineData("v3", 8)]
    [InlineData("v3", 64)]
    [InlineData("v3", 1003)]
    public void Predict_BundlesKept_IsLightGbmsToTheLastBit(string bundle, int rows)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "bundles", bundle);
        using var predictor = BundleReader.Read(folder);
        var text = File.ReadAllText(Path.Combine(folder, predictor.Bundle.Manifest.Members[0].File));
        using var booster = Booster.FromModelText(text);
        var (width, values) = (predictor.Ensemble.Schema.Width, Drawn(rows, predictor));
        var trees = QuickScorer.Of(text, width)!;
        var (lightGbm, quick) = (new double[rows], new double[rows]);
        booster.PredictRows(values, width, lightGbm);
        for (var row = 0; row < rows; row++)
            quick[row] = trees.Predict(values.AsSpan(row * width, width));
        Assert.Equal(lightGbm, quick);
        Assert.True(rows < 8 || lightGbm.Distinct().Count() > 2);
    }

    [Fact]
    public void Of_EveryKindOfSplit_IsLightGbms()
    {
        // A tree of each way to treat a missing value: NaN to the right, NaN to the left, none learned (taken for 0).
        foreach (var decision in new[] { 8, 10, 2 })
        {
            var text = Text(decision);
            using var booster = Booster.FromModelText(text);
            double[] values = [double.NaN, -1, 0, 0.5, 0.5000000001, double.MaxValue, -double.MaxValue];
            var lightGbm = new double[values.Length];
            booster.PredictRows(values, 1, lightGbm);
            Assert.Equal(lightGbm, values.Select(value => QuickScorer.Of(text, 1)!.Predict([value])));
        }
    }

    [Theory]
    [InlineData("inf", 8)]
    [InlineData("inf", 10)]
    [InlineData("-inf", 8)]
    [InlineData("-inf", 10)]
    [InlineData("1e-300", 2)]
    public void Of_SplitOfTheMissing_IsLightGbms(string threshold, int decision)
    {
        var text = Text(decision, threshold);
        using var booster = Booster.FromModelText(text);
        double[] values = [double.NaN, -1, 0, double.MaxValue, -double.MaxValue];
        var lightGbm = new double[values.Length];
        booster.PredictRows(values, 1, lightGbm);
        Assert.Equal(lightGbm, values.Select(value => QuickScorer.Of(text, 1)!.Predict([value])));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 300)]
    [InlineData(31, 40)]
    [InlineData(32, 40)]
    [InlineData(33, 40)]
    [InlineData(64, 40)]
    public void Predict_DrawnTrees_IsLightGbmsToTheLastBit(int leaves, int trees)
    {
        var (random, width) = (new Random(leaves), 5);
        var text = DrawnModel.Text(random, width, leaves, trees);
        using var booster = Booster.FromModelText(text);
        var quick = QuickScorer.Of(text, width)!;
        var rows = Enumerable.Range(0, 500 * width).Select(_ => random.Next(4) == 0 ? double.NaN : random.Next(6) == 0 ? random.Next(-2, 3) : random.NextDouble() * 4 - 2).ToArray();
        var lightGbm = new double[500];
        booster.PredictRows(rows, width, lightGbm);
        Assert.Equal(lightGbm, Enumerable.Range(0, 500).Select(row => quick.Predict(rows.AsSpan(row * width, width))));
    }

    [Fact]
    public void Of_MoreLeavesThanBits_IsLeftToLightGbm() => Assert.Null(QuickScorer.Of(DrawnModel.Text(new(1), 5, 65, 2), 5));

    [Theory]
    [InlineData("threshold=0.5", "threshold=nan")]
    [InlineData("threshold=0.5", "threshold=half")]
    [InlineData("decision_type=8", "decision_type=9")]
    [InlineData("decision_type=8", "decision_type=4")]
    [InlineData("num_cat=0", "num_cat=1")]
    [InlineData("sigmoid:1", "sigmoid:2")]
    [InlineData("left_child=-1", "left_child=0")]
    [InlineData("right_child=-2", "right_child=-9")]
    [InlineData("leaf_value=-0.5 0.5", "leaf_value=-0.5")]
    [InlineData("split_feature=0", "split_feature=1")]
    public void Of_WhatItDoesNotScore_IsLeftToLightGbm(string part, string other) =>
        Assert.Null(QuickScorer.Of(Text(8).Replace(part, other, StringComparison.Ordinal), 1));

    private static double[] Drawn(int rows, EnsemblePredictor predictor)
    {
        var (random, schema) = (new Random(3), predictor.Ensemble.Schema);
        var values = new double[rows * schema.Width];
        for (var row = 0; row < rows; row++)
        {
            var all = values.AsSpan(row * schema.Width, schema.Width);
            for (var column = 0; column < schema.Inputs; column++)
            {
                var profile = predictor.Bundle.Profile.Features[column];
                all[column] = random.Next(3) == 0 || profile.Minimum is null ? double.NaN
                    : profile.Minimum.Value + random.NextDouble() * (profile.Maximum!.Value - profile.Minimum.Value);
            }

            schema.Derive(all);
        }

        return values;
    }

    private static string Text(int decision, string threshold = "0.5")
    {
        var text = Shape(decision).Replace("threshold=0.5", $"threshold={threshold}", StringComparison.Ordinal);
        var length = text.IndexOf("end of trees", StringComparison.Ordinal) - text.IndexOf("Tree=0", StringComparison.Ordinal);
        return text.Replace("tree_sizes=0", $"tree_sizes={length}", StringComparison.Ordinal);
    }

    private static string Shape(int decision) => $"""
        tree
        version=v4
        num_class=1
        num_tree_per_iteration=1
        label_index=0
        max_feature_idx=0
        objective=binary sigmoid:1
        feature_names=a
        feature_infos=[-1:1]
        tree_sizes=0

        Tree=0
        num_leaves=2
        num_cat=0
        split_feature=0
        split_gain=1
        threshold=0.5
        decision_type={decision}
        left_child=-1
        right_child=-2
        leaf_value=-0.5 0.5
        leaf_weight=1 1
        leaf_count=1 1
        internal_value=0
        internal_weight=0
        internal_count=2
        is_linear=0
        shrinkage=1


        end of trees

        feature_importances:
        a=1

        parameters:
        end of parameters

        pandas_categorical:null

        """;
}
