using System.Text.Json;
using Sepsis.Domain.Answers.Distributions;

namespace Sepsis.Domain.Tests.Answers.Distributions;

public sealed class InputDependenceTests
{
    private static readonly string[] Two = ["a", "b"];

    [Theory]
    [InlineData(0.7, 0.0)]
    [InlineData(0.7, 0.4)]
    [InlineData(-0.5, 0.4)]
    public void Fit_RisingTransformsAndMissingValues_RecoversTheCorrelation(double correlation, double missing)
    {
        var rows = TrainingRows.Forget(
            2, missing, TrainingRows.Draw(1, 20_000, TrainingRows.Pair(correlation), Math.Exp, z => z * z * z + z));
        var dependence = InputDependence.Fit(rows, 2, Two);
        Assert.Equal(correlation, dependence.Correlation(0, 1), 0.02);
        Assert.Equal((0, null), (dependence.Shrinkage, dependence.Fault(Two)));
    }

    [Fact]
    public void Fit_OneInputTransformedRisingly_ChangesNothingButItsQuantiles()
    {
        var rows = TrainingRows.Draw(1, 2000, TrainingRows.Pair(0.6), z => z, z => z);
        double[] transformed = [.. rows.Select((value, i) => i % 2 == 0 ? value : 100 + Math.Exp(value))];
        Assert.Equal(InputDependence.Fit(rows, 2, Two).Correlations, InputDependence.Fit(transformed, 2, Two).Correlations);
    }

    /// <summary>A yes or no behind which lies a normal variable: the mere correlation of the two would be 0.48.</summary>
    [Fact]
    public void Fit_YesOrNo_RecoversTheCorrelationBehindIt()
    {
        var rows = TrainingRows.Draw(3, 20_000, TrainingRows.Pair(0.6), z => z, z => z > 0.3 ? 1 : 0);
        Assert.Equal(0.6, InputDependence.Fit(rows, 2, Two).Correlation(0, 1), 0.02);
    }

    [Fact]
    public void Fit_Quantiles_AreThoseOfTheDistribution()
    {
        var quantiles = InputDependence.Fit(TrainingRows.Draw(4, 20_000, [[1]], Math.Exp), 1, ["a"]).Inputs[0].Quantiles;
        Assert.Equal(InputDependence.Knots, quantiles.Count);
        Assert.Equal(1, quantiles[32], 0.02);
        Assert.Equal(Math.Exp(3.290526731491926 / 2), quantiles[48], 0.15);
    }

    [Theory]
    [InlineData(199, 0)]
    [InlineData(200, 1)]
    public void Fit_FewRowsThatKnowBoth_AreNoCorrelation(int both, int expected)
    {
        double[] rows =
        [
            .. Enumerable.Range(0, both).SelectMany(i => new[] { (double)i, i }),
            .. Enumerable.Range(0, 500).SelectMany(i => new[] { (double)i, double.NaN }),
        ];
        Assert.Equal(expected, Math.Round(InputDependence.Fit(rows, 2, Two).Correlation(0, 1)));
    }

    [Fact]
    public void Fit_InputsReckonedFromEachOther_AreDrawnApartUntilTheyCanBe()
    {
        var rows = TrainingRows.Draw(5, 3000, [[1, 0, 0], [0.5, 0.8660254, 0], [0.75, 0.4330127, 0]], z => z, z => z, z => z);
        string[] names = ["a", "b", "c"];
        var dependence = InputDependence.Fit(rows, 3, names);
        Assert.InRange(dependence.Shrinkage, 0.01, 0.05);
        Assert.Null(dependence.Fault(names));
    }

    /// <summary>Each pair is known in other rows: a goes with b, b with c, and a against c. No three variables do so.</summary>
    [Fact]
    public void Fit_PairsThatCannotBeTrueTogether_AreShrunk()
    {
        var random = new Random(6);
        var rows = new List<double>();
        for (var i = 0; i < 900; i++)
        {
            var z = TrainingRows.Normal(random);
            rows.AddRange((i % 3) switch { 0 => [z, z, double.NaN], 1 => [double.NaN, z, z], _ => [z, double.NaN, -z] });
        }

        var dependence = InputDependence.Fit(rows.ToArray(), 3, ["a", "b", "c"]);
        Assert.Equal(1, dependence.Shrinkage);
        Assert.Equal([0, 0, 0], dependence.Correlations);
    }

    [Fact]
    public void Fit_ConstantOrNeverKnown_IsNoCorrelation()
    {
        double[] rows = [.. TrainingRows.Draw(7, 300, [[1]], z => z).SelectMany(z => new[] { z, 5, double.NaN })];
        string[] names = ["a", "b", "c"];
        var dependence = InputDependence.Fit(rows, 3, names);
        Assert.Equal([0, 0, 0], dependence.Correlations);
        Assert.Empty(dependence.Inputs[2].Quantiles);
        Assert.Null(dependence.Fault(names));
    }

    [Fact]
    public void Json_ThereAndBack_IsTheSame()
    {
        var dependence = InputDependence.Fit(TrainingRows.Draw(1, 500, TrainingRows.Pair(0.5), z => z, z => z), 2, Two);
        var read = JsonSerializer.Deserialize<InputDependence>(JsonSerializer.Serialize(dependence))!;
        Assert.Equal(dependence.Correlations, read.Correlations);
        Assert.Equal(dependence.Inputs.SelectMany(input => input.Quantiles), read.Inputs.SelectMany(input => input.Quantiles));
    }

    [Fact]
    public void Fault_WhatCannotBe_IsNamed()
    {
        InputMarginal a = new("a", [.. Enumerable.Range(0, InputDependence.Knots).Select(i => (double)i)]);
        InputDependence sound = new([a, a with { Name = "b" }], [0.5], 0);
        Assert.Null(sound.Fault(Two));
        Assert.Contains("order", sound.Fault(["b", "a"]), StringComparison.Ordinal);
        Assert.Contains("quantiles", OfQuantiles(1, 2).Fault(Two), StringComparison.Ordinal);
        Assert.Contains("fall", OfQuantiles([.. a.Quantiles.Reverse()]).Fault(Two), StringComparison.Ordinal);
        Assert.Contains("finite", OfQuantiles([.. a.Quantiles.Skip(1), double.NaN]).Fault(Two), StringComparison.Ordinal);
        Assert.Contains("must be 1", (sound with { Correlations = [] }).Fault(Two), StringComparison.Ordinal);
        Assert.Contains("between", (sound with { Correlations = [double.NaN] }).Fault(Two), StringComparison.Ordinal);
        Assert.Contains("together", (sound with { Correlations = [0.9999] }).Fault(Two), StringComparison.Ordinal);

        InputDependence OfQuantiles(params double[] quantiles) =>
            sound with { Inputs = [a with { Quantiles = quantiles }, a with { Name = "b" }] };
    }

    [Fact]
    public void Fit_RowsThatDoNotFit_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InputDependence.Fit([1, 2, 3], 2, Two));
        Assert.Throws<ArgumentOutOfRangeException>(() => InputDependence.Fit([1, 2], 2, ["a"]));
    }
}
