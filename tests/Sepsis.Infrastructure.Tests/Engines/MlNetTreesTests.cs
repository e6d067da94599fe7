using Microsoft.ML;
using Sepsis.Domain;
using Sepsis.Domain.Features;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Infrastructure.Tests.Engines;

/// <summary>The same bits as ML.NET's own score, of the bundles kept and of trees of every size there is a word for.</summary>
public sealed class MlNetTreesTests
{
    private const int Width = 5;

    [Theory]
    [InlineData("first", 1)]
    [InlineData("second", 7)]
    [InlineData("third", 8)]
    [InlineData("third", 64)]
    [InlineData("third", 1003)]
    public void Predict_BundlesKept_IsMlNetsToTheLastBit(string bundle, int rows)
    {
        using var predictor = BundleReader.Read(Path.Combine(AppContext.BaseDirectory, "bundles", bundle));
        var (trees, values) = (predictor.Ensemble.Members.OfType<MlNetTrees>().Single(), Drawn(rows, predictor));
        trees.RequireMlNetsBits(values);
        var probabilities = new double[rows];
        trees.PredictMany(values, probabilities);
        Assert.True(rows < 8 || probabilities.Distinct().Count() > 2);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 300)]
    [InlineData(31, 40)]
    [InlineData(32, 40)]
    [InlineData(33, 40)]
    [InlineData(64, 40)]
    public void Predict_DrawnTrees_IsMlNetsToTheLastBit(int leaves, int trees)
    {
        var random = new Random(leaves);
        using var model = MlNetTrees.Open("drawn", DrawnTrees.Zip(random, Width, leaves, trees), Width);
        var rows = Enumerable.Range(0, 500 * Width)
            .Select(_ => random.Next(4) == 0 ? double.NaN
                : random.Next(6) == 0 ? random.Next(-2, 3)
                : random.NextDouble() * 4 - 2)
            .ToArray();
        model.RequireMlNetsBits(rows);
        Assert.True(
            leaves == 1 || Enumerable.Range(0, 500).Select(row => model.Predict(rows.AsSpan(row * Width, Width))).Distinct().Count() > 2);
    }

    [Fact]
    public void Predict_ValuesNoFloatHolds_AreStillKnown()
    {
        using var model = MlNetTrees.Open("drawn", DrawnTrees.Zip(new(3), 1, 16, 40), 1);
        model.RequireMlNetsBits(
        [
            double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, -1e12, MissingValue.Code,
            double.NaN, 0, -0.0, double.Epsilon,
        ]);
        Assert.NotEqual(model.Predict([double.NaN]), model.Predict([double.MinValue]));
    }

    [Fact]
    public void Open_MoreLeavesThanBits_IsRefused()
    {
        var fault = Assert.Throws<SepsisException>(() => MlNetTrees.Open("drawn", DrawnTrees.Zip(new(1), Width, 65, 2), Width));
        Assert.Same(SepsisError.MemberUnreadable, fault.Error);
        Assert.Contains("64 leaves", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The scorer of one model beside another model: what a defect of the scorer would look like.</summary>
    [Fact]
    public void Open_ScorerThatDiffersFromMlNet_DoesNotServe()
    {
        var machineLearning = new MLContext();
        var model = machineLearning.Model.Load(new MemoryStream(DrawnTrees.Zip(new(1), Width, 31, 40)), out _);
        var other = machineLearning.Model.Load(new MemoryStream(DrawnTrees.Zip(new(2), Width, 31, 40)), out _);
        var fault = Assert.Throws<SepsisException>(
            () => new MlNetTrees("drawn", model, LeafMasks.Of(MlNetTrees.BoostedOf(other, "other"), Width)!, Width));
        Assert.Same(SepsisError.ScorerMismatch, fault.Error);
    }

    [Fact]
    public void Probes_MadeToCompareOn_HoldEachInputMissingAloneAndKnownAlone()
    {
        using var model = MlNetTrees.Open("drawn", DrawnTrees.Zip(new(1), Width, 8, 4), Width);
        var machineLearning = new MLContext();
        var loaded = machineLearning.Model.Load(new MemoryStream(DrawnTrees.Zip(new(1), Width, 8, 4)), out _);
        var probes = LeafMasks.Of(MlNetTrees.BoostedOf(loaded, "drawn"), Width)!.Probes(8)
            .Chunk(Width)
            .Select(row => string.Concat(row.Select(value => double.IsNaN(value) ? '-' : 'x'))).ToHashSet();
        Assert.Superset(new HashSet<string>(["xxxxx", "-----", "-xxxx", "xxxx-", "x----", "----x", "--x--"]), probes);
    }

    [Fact]
    public void Open_NoTreesOfThatKind_NamesTheMember()
    {
        var fault = Assert.Throws<SepsisException>(
            () => MemberEngine.Open("trees", MemberKind.LightGbm, DrawnTrees.RegressionZip(Width), Width));
        Assert.Same(SepsisError.MemberUnreadable, fault.Error);
    }

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
}
