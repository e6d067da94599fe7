using Sepsis.Domain.Features;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Data;
using Sepsis.Training.Fit.LightGbm;

namespace Sepsis.Training.Tests.Fit.LightGbm;

public sealed class TreeGrowerTests
{
    private const string Parameters =
        "objective=binary metric=binary_logloss num_leaves=7 min_data_in_leaf=5 seed=7 deterministic=true force_row_wise=true "
        + "num_threads=2 verbosity=-1";

    [Fact]
    public void StoppingLoss_RoundByRound_Falls()
    {
        using var rows = TreeRows.Of(Drawn(1), Parameters);
        using var stopping = TreeRows.Of(Drawn(2), Parameters, rows);
        using var grower = new TreeGrower(rows, stopping, Parameters);
        Assert.True(grower.Grow());
        var first = grower.StoppingLoss();
        for (var round = 1; round < 20; round++)
            Assert.True(grower.Grow());
        Assert.True(grower.StoppingLoss() < first);
        Assert.Equal(20, Trees(grower.ToModelText()));
        Assert.Equal(5, Trees(grower.ToModelText(5)));
    }

    [Fact]
    public void Grow_NothingToLearn_SaysSo()
    {
        var schema = new FeatureSchema([new("a", "1", 0, 1)]);
        using var rows = TreeRows.Of(new DesignMatrix(schema, new double[40], new bool[40]), Parameters);
        using var grower = new TreeGrower(rows, null, Parameters);
        Assert.False(grower.Grow());
    }

    [Fact]
    public void ToModelText_SomeValuesMissing_HoldsNoSplitOfMissing()
    {
        using var rows = TreeRows.Of(Drawn(1), Parameters);
        using var grower = new TreeGrower(rows, null, Parameters);
        for (var round = 0; round < 10; round++)
            grower.Grow();
        LightGbmText.ForMlNet(grower.ToModelText(), Drawn(1).Schema, "these trees");
    }

    /// <summary>Extremely randomised trees and monotone constraints are what ML.NET's own trainer lacks.</summary>
    [Fact]
    public void Grow_MonotoneConstraint_IsKept()
    {
        var parameters = Parameters + " monotone_constraints=-1,0,0,0";
        using var rows = TreeRows.Of(Drawn(1), parameters);
        using var grower = new TreeGrower(rows, null, parameters);
        for (var round = 0; round < 20; round++)
            grower.Grow();
        var file = TreeModelFile.Import(grower.ToModelText(), Drawn(1).Schema, "these");
        using var model = MemberEngine.Open("trees", MemberKind.LightGbm, file, 4);
        double[] falling = [.. Enumerable.Range(0, 50).Select(i => model.Predict([i / 50.0, 0.5, 0.5, double.NaN]))];
        Assert.Equal(falling.OrderDescending(), falling);
    }

    [Fact]
    public void Grow_RowsOfOtherBins_FailsInLightGbmsWords()
    {
        using var rows = TreeRows.Of(Drawn(1), Parameters);
        using var foreign = TreeRows.Of(Drawn(2), Parameters);
        var fault = Assert.Throws<LightGbmException>(() => new TreeGrower(rows, foreign, Parameters));
        Assert.Contains("different bin mappers", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_UnknownObjective_FailsInLightGbmsWords()
    {
        using var rows = TreeRows.Of(Drawn(1), Parameters);
        var fault = Assert.Throws<LightGbmException>(() => new TreeGrower(rows, null, "objective=divination verbosity=-1"));
        Assert.Contains("divination", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_RowsDisposedBefore_IsRefused()
    {
        var rows = TreeRows.Of(Drawn(1), Parameters);
        rows.Dispose();
        Assert.Throws<ObjectDisposedException>(() => new TreeGrower(rows, null, Parameters));
    }

    private static int Trees(string text) => text.Split("\nTree=").Length - 1;

    /// <summary>Two columns carry the label, one is noise, one is often missing.</summary>
    internal static DesignMatrix Drawn(int seed, int rows = 400)
    {
        var random = new Random(seed);
        var (data, labels) = (new double[rows * 4], new bool[rows]);
        for (var i = 0; i < rows; i++)
        {
            var row = data.AsSpan(i * 4, 4);
            for (var j = 0; j < 4; j++)
                row[j] = random.NextDouble();
            labels[i] = row[0] + row[1] * row[1] > 0.9;
            if (random.NextDouble() < 0.5)
                row[3] = double.NaN;
        }

        var schema = new FeatureSchema(
        [
            new("heart_rate", "/min", 0, 1), new("lactate", "mmol/L", 0, 1), new("noise", "1", 0, 1), new("missing", "1", 0, 1),
        ]);
        return new(schema, data, labels);
    }
}
