namespace LightGbm.Tests;

public sealed class BoosterModelTextTests
{
    [Fact]
    public void ToModelText_TrainedTwice_IsTheSameText()
    {
        using var first = TinyCohort.Booster();
        using var second = TinyCohort.Booster();

        Assert.Equal(first.ToModelText(), second.ToModelText());
    }

    [Fact]
    public void FromModelText_RoundTrip_PredictsTheSameBitForBit()
    {
        using var data = TinyCohort.Dataset();
        using var trainer = BoosterTrainer.Create(data, TinyCohort.Parameters);
        trainer.Update(20);
        using var written = trainer.ToBooster();
        using var read = Booster.FromModelText(written.ToModelText());
        var rows = TinyCohort.Draw(seed: 4).Rows;

        Assert.Equal(written.ToModelText(), read.ToModelText());
        Assert.Equal(written.Predict(rows), read.Predict(rows));
        Assert.Equal(written.Predict(rows, PredictionType.RawScore), read.Predict(rows, PredictionType.RawScore));
    }

    [Fact]
    public void FromFile_TextOnDisk_IsTheSameModel()
    {
        using var booster = TinyCohort.Booster();
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, booster.ToModelText());
            using var read = Booster.FromFile(path);

            Assert.Equal(booster.ToModelText(), read.ToModelText());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void FromModelText_TrainedModel_KnowsItsShape()
    {
        using var booster = TinyCohort.Booster(iterations: 12);

        Assert.Equal(TinyCohort.Columns, booster.FeatureCount);
        Assert.Equal(TinyCohort.Names, booster.FeatureNames);
        Assert.Equal(12, booster.IterationCount);
        Assert.Equal(1, booster.OutputsPerRow);
    }

    [Fact]
    public void ToModelText_FewerIterations_KeepsOnlyThose()
    {
        using var booster = TinyCohort.Booster(iterations: 12);
        using var shorter = Booster.FromModelText(booster.ToModelText(5));

        Assert.Equal(5, shorter.IterationCount);
    }

    [Fact]
    public void ToModelText_LongerThanTheFirstBuffer_IsWhole()
    {
        using var booster = TinyCohort.Booster(iterations: 200);
        var text = booster.ToModelText();
        using var read = Booster.FromModelText(text);

        Assert.True(text.Length > 1 << 16);
        Assert.Equal(booster.IterationCount, read.IterationCount);
    }

    [Theory]
    [InlineData("", "number of classes")]
    [InlineData("not a model", "number of classes")]
    [InlineData("tree\nnum_class=1\n", "label index")]
    public void FromModelText_NotAModel_ThrowsInLightGbmsWords(string text, string words)
    {
        var error = Assert.Throws<LightGbmException>(() => Booster.FromModelText(text));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void FromModelText_CutShort_Throws(double kept)
    {
        using var booster = TinyCohort.Booster();
        var text = booster.ToModelText();

        Assert.Throws<LightGbmException>(() => Booster.FromModelText(text[..(int)(text.Length * kept * EndOfTrees(text))]));
    }

    [Theory]
    [InlineData("Tree=3", "Twig=3")]
    [InlineData("left_child=", "lift_child=")]
    [InlineData("num_leaves=7", "num_leaves=8")]
    [InlineData("num_tree_per_iteration=1", "num_tree_per_iteration=0")]
    [InlineData("tree_sizes=", "tree_sizes=9")]
    [InlineData("max_feature_idx=3", "max_feature_idx=9")]
    [InlineData("\nTree=0", "\0\nTree=0")]
    public void FromModelText_Damaged_Throws(string whole, string damaged)
    {
        using var booster = TinyCohort.Booster();
        var text = booster.ToModelText().Replace(whole, damaged, StringComparison.Ordinal);

        Assert.Throws<LightGbmException>(() => Booster.FromModelText(text));
    }

    [Theory]
    [InlineData(ImportanceType.Split)]
    [InlineData(ImportanceType.Gain)]
    public void FeatureImportance_TrainedModel_FindsWhatCarriesTheLabel(ImportanceType type)
    {
        using var booster = TinyCohort.Booster();

        var importance = booster.FeatureImportance(type);

        Assert.True(Math.Min(importance[0], importance[1]) > Math.Max(importance[2], importance[3]));
    }

    private static double EndOfTrees(string text) => (double)text.IndexOf("end of trees", StringComparison.Ordinal) / text.Length;
}
