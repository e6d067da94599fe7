using System.Text.Json;
using Sepsis.Domain.Answers.Distributions;

namespace Sepsis.Domain.Tests.Answers.Distributions;

public sealed class InputLimitsTests
{
    private static readonly string[] Two = ["a", "b"];

    /// <summary>Of 0 to 9999, ten warn and one is rare at either end; the median is 4999.</summary>
    [Fact]
    public void Fit_EvenValues_AreTheQuantilesAndAQuarterOfTheWayToThemBeyondTheRare()
    {
        var limit = Fit([.. Enumerable.Range(0, 10_000).Select(i => (double)i)], "a").Inputs[0];
        Assert.Equal(new("a", 1 - 0.25 * 4989, 10, 500, 9499, 9989, 9998 + 0.25 * 4990), limit);
        Assert.Null(limit.Fault());
    }

    [Theory]
    [InlineData(-3, InputRarity.Extrapolated)]
    [InlineData(-2, InputRarity.Unusual)]
    [InlineData(-1.01, InputRarity.Unusual)]
    [InlineData(-1, InputRarity.Usual)]
    [InlineData(0.5, InputRarity.Usual)]
    [InlineData(4, InputRarity.Usual)]
    [InlineData(4.01, InputRarity.Unusual)]
    [InlineData(5, InputRarity.Unusual)]
    [InlineData(5.01, InputRarity.Extrapolated)]
    [InlineData(double.NaN, InputRarity.Usual)]
    public void Judge_Boundaries_BelongToTheInside(double value, InputRarity expected) =>
        Assert.Equal(expected, new InputLimit("a", -2, -1, 0, 3, 4, 5).Judge(value));

    [Fact]
    public void Fit_FewRows_WarnsOutsideThemAndIsNotFarNearThem()
    {
        var limits = Fit([1, 2, 3, double.NaN, 5], "a");
        Assert.Equal(new("a", 0.75, 1, 1, 5, 5, 5.75), limits.Inputs[0]);
        Assert.Equal((3.090232, 4.264891), (limits.WarnCombination, limits.FarCombination));
    }

    /// <summary>An artefact among many rows does not move the limit; among few nothing tells it from a value.</summary>
    [Theory]
    [InlineData(20_000, 11, 12)]
    [InlineData(500, 1000, 1300)]
    public void Fit_OneArtefact_MovesTheLimitOfFewRowsOnly(int rows, double least, double most) =>
        Assert.InRange(Fit([1000, .. Enumerable.Range(1, rows).Select(i => 10.0 * i / rows)], "a").Inputs[0].FarAbove, least, most);

    [Fact]
    public void Fit_InputNeverKnown_HasNoLimit()
    {
        double[] rows = [.. Enumerable.Range(0, 300).SelectMany(i => new[] { i, double.NaN })];
        Assert.Equal(["a"], Fit(rows, Two).Inputs.Select(input => input.Name));
    }

    [Fact]
    public void Fit_ConstantOfManyDecimals_IsSound() => Assert.Null(Fit([.. Enumerable.Repeat(1.23456789, 50)], "a").Fault(["a"]));

    [Fact]
    public void Fit_OneRowInAThousand_IsWarnedOfByItsCombination()
    {
        var rows = TrainingRows.Draw(1, 20_000, TrainingRows.Pair(0.7), z => z, Math.Exp);
        var distributions = new ConditionalDistributions(InputDependence.Fit(rows, 2, Two));
        var limits = InputLimits.Fit(rows, distributions);
        var later = TrainingRows.Draw(2, 20_000, TrainingRows.Pair(0.7), z => z, Math.Exp).Chunk(2).ToList();
        Assert.Equal(20, rows.Chunk(2).Count(row => distributions.CombinationScore(row) > limits.WarnCombination), 1.0);
        Assert.InRange(later.Count(row => distributions.CombinationScore(row) > limits.WarnCombination), 6, 40);
        Assert.InRange(later.Count(row => distributions.CombinationScore(row) > limits.FarCombination), 0, 3);
    }

    [Fact]
    public void Json_ThereAndBack_IsTheSame()
    {
        var limits = Fit([.. Enumerable.Range(0, 500).Select(i => i / 7.0)], "a");
        var read = JsonSerializer.Deserialize<InputLimits>(JsonSerializer.Serialize(limits))!;
        Assert.Equal(limits.Inputs, read.Inputs);
        Assert.Equal((limits.WarnCombination, limits.FarCombination), (read.WarnCombination, read.FarCombination));
    }

    [Fact]
    public void Fault_WhatCannotBe_IsNamed()
    {
        InputLimits sound = new([new("b", 0, 1, 2, 3, 4, 5)], 3, 4);
        Assert.Null(sound.Fault(Two));
        Assert.Contains("order", sound.Fault(["a"]), StringComparison.Ordinal);
        Assert.Contains(
            "order", (sound with { Inputs = [sound.Inputs[0], sound.Inputs[0] with { Name = "a" }] }).Fault(Two), StringComparison.Ordinal);
        Assert.Contains("combination", (sound with { FarCombination = 2 }).Fault(Two), StringComparison.Ordinal);
        Assert.Contains("combination", (sound with { FarCombination = double.NaN }).Fault(Two), StringComparison.Ordinal);
        Assert.Contains(
            "limits of b", (sound with { Inputs = [sound.Inputs[0] with { UsualLow = 9 }] }).Fault(Two), StringComparison.Ordinal);
        Assert.Contains(
            "limits of b", (sound with { Inputs = [sound.Inputs[0] with { FarBelow = double.NaN }] }).Fault(Two), StringComparison.Ordinal);
    }

    private static InputLimits Fit(double[] rows, params string[] names) =>
        InputLimits.Fit(rows, new(InputDependence.Fit(rows, names.Length, names)));
}
