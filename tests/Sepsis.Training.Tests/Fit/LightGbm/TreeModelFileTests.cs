using System.IO.Compression;
using Sepsis.Domain;
using Sepsis.Domain.Features;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Fit.LightGbm;

namespace Sepsis.Training.Tests.Fit.LightGbm;

public sealed class TreeModelFileTests
{
    private static readonly FeatureSchema s_schema = new([new("a b", "1", -1, 1)]);

    [Fact]
    public void Import_SameTreesTwice_GivesTheSameBytesOfNoTime()
    {
        var once = TreeModelFile.Import(Text(), s_schema, "x");
        Thread.Sleep(2100); // A zip tells times to two seconds.
        Assert.Equal(once, TreeModelFile.Import(Text(), s_schema, "x"));
        using var zip = new ZipArchive(new MemoryStream(once));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void Import_Trees_AnswerAsLightGbmsTextSays()
    {
        using var model = MemberEngine.Open("trees", MemberKind.LightGbm, TreeModelFile.Import(Text(), s_schema, "x"), 1);
        double Sigmoid(double score) => (float)(1 / (1 + Math.Exp(-score)));
        Assert.Equal(Sigmoid(-0.5f), model.Predict([0.5]));
        Assert.Equal(Sigmoid(0.25f), model.Predict([0.50001]));
        Assert.Equal(Sigmoid(-0.5f), model.Predict([double.NaN]));
    }

    [Theory]
    [InlineData("threshold=0.5", "threshold=nan", "threshold must hold 1 finite numbers")]
    [InlineData("threshold=0.5", "threshold=half", "threshold must hold 1 finite numbers")]
    [InlineData("threshold=0.5", "threshold=inf", "threshold must hold 1 finite numbers")]
    [InlineData("decision_type=2", "decision_type=9", "no comparison")]
    [InlineData("decision_type=2", "decision_type=4", "zero for missing")]
    [InlineData("decision_type=2", "decision_type=8", "known against missing")]
    [InlineData("decision_type=2", "decision_type=10", "known against missing")]
    [InlineData("num_cat=0", "num_cat=1", "categories")]
    [InlineData("is_linear=0", "is_linear=1", "linear")]
    [InlineData("sigmoid:1", "sigmoid:2", "objective")]
    [InlineData("objective=binary sigmoid:1", "objective=regression", "objective")]
    [InlineData("num_class=1", "num_class=3", "one probability")]
    [InlineData("feature_names=a_b", "feature_names=a_c", "feature 0 is a_c, in these data it is a_b")]
    [InlineData("feature_names=a_b", "feature_names=a_b c", "takes 2 features, these data have 1")]
    [InlineData("feature_names=a_b", "names=a_b", "no text model of LightGBM")]
    [InlineData("Tree=0", "Forest=0", "holds no trees")]
    public void Import_WhatMlNetCannotKeep_IsRefusedWithItsReason(string part, string other, string reason)
    {
        Assert.Contains(part, Text(), StringComparison.Ordinal);
        var text = Text().Replace(part, other, StringComparison.Ordinal);
        var fault = Assert.Throws<SepsisException>(() => TreeModelFile.Import(text, s_schema, "grown.txt"));
        Assert.Same(SepsisError.TreesUnusable, fault.Error);
        Assert.StartsWith("grown.txt", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("left_child=-1", "left_child=7")]
    [InlineData("leaf_value=-0.5 0.25", "leaf_value=-0.5")]
    [InlineData("split_feature=0", "split_feature=")]
    [InlineData("num_leaves=2", "num_leaves=0")]
    public void Import_TreesThatAreNone_AreRefusedOrDoNotServe(string part, string other)
    {
        var text = Text().Replace(part, other, StringComparison.Ordinal);
        Assert.Throws<SepsisException>(() =>
            MemberEngine.Open("trees", MemberKind.LightGbm, TreeModelFile.Import(text, s_schema, "x"), 1));
    }

    private static string Text() => """
        tree
        version=v4
        num_class=1
        num_tree_per_iteration=1
        label_index=0
        max_feature_idx=0
        objective=binary sigmoid:1
        feature_names=a_b
        feature_infos=[-1:1]
        tree_sizes=300

        Tree=0
        num_leaves=2
        num_cat=0
        split_feature=0
        split_gain=1
        threshold=0.5
        decision_type=2
        left_child=-1
        right_child=-2
        leaf_value=-0.5 0.25
        leaf_weight=1 1
        leaf_count=1 1
        internal_value=0
        internal_weight=0
        internal_count=2
        is_linear=0
        shrinkage=1

        end of trees

        feature_importances:
        a_b=1

        parameters:
        end of parameters

        pandas_categorical:null

        """;
}
