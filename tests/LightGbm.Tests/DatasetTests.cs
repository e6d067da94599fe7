namespace LightGbm.Tests;

public sealed class DatasetTests
{
    [Fact]
    public void Create_LabelsOfAnotherLength_Throws() =>
        Assert.Throws<ArgumentException>(() => Dataset.Create(new double[40], 4, new float[9]));

    [Fact]
    public void Create_WeightsOfAnotherLength_Throws() =>
        Assert.Throws<ArgumentException>(() => Dataset.Create(new double[40], 4, new float[10], weights: new float[9]));

    [Fact]
    public void Create_TooFewNames_Throws() =>
        Assert.Throws<ArgumentException>(() => Dataset.Create(new double[40], 4, new float[10], featureNames: ["a"]));

    [Fact]
    public void Create_ReferenceOfAnotherWidth_Throws()
    {
        using var data = TinyCohort.Dataset();

        Assert.Throws<ArgumentException>(() => Dataset.Create(new double[50], 5, new float[10], reference: data));
    }

    [Fact]
    public void Create_NameWithABrace_ThrowsInLightGbmsWords()
    {
        var error = Assert.Throws<LightGbmException>(
            () => Dataset.Create(new double[40], 4, new float[10], featureNames: ["a", "b", "c", "{d}"]));

        Assert.Contains("JSON", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_WeightOnOneClass_MovesTheModelTowardsIt()
    {
        var (rows, labels) = TinyCohort.Draw(seed: 1);
        var weights = labels.Select(label => label == 1 ? 10f : 1f).ToArray();
        using var weighted = Dataset.Create(rows, TinyCohort.Columns, labels, TinyCohort.Parameters, weights);
        using var heavier = Booster.Train(weighted, TinyCohort.Parameters, iterations: 3);
        using var plain = TinyCohort.Booster(iterations: 3);

        Assert.True(heavier.Predict(rows).Average() > plain.Predict(rows).Average());
    }

    [Fact]
    public void Create_NamedColumns_NamesTheFeaturesOfTheModel()
    {
        using var unnamed = Dataset.Create(TinyCohort.Draw(1).Rows, TinyCohort.Columns, TinyCohort.Draw(1).Labels);
        using var booster = Booster.Train(unnamed, TinyCohort.Parameters, iterations: 1);

        Assert.Equal("Column_0", booster.FeatureNames[0]);
        Assert.Equal(TinyCohort.Rows, unnamed.RowCount);
    }
}
