using Sepsis.Domain.Answers.Distributions;

namespace Sepsis.Domain.Tests.Answers.Distributions;

public sealed class OutOfDistributionTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    private static readonly double[] Rows = TrainingRows.Forget(
        2, 0.1, TrainingRows.Draw(1, 20_000, [[1, 0, 0], [0.9, 0.4358899, 0], [0, 0, 1]], z => 100 + 10 * z, z => 50 + 5 * z, Math.Exp));

    private static readonly ConditionalDistributions Distributions = new(InputDependence.Fit(Rows, 3, Names));
    private static readonly InputLimits Limits = InputLimits.Fit(Rows, Distributions);
    private static readonly OutOfDistribution Check = new(Limits, Distributions);

    [Fact]
    public void Check_UsualPatient_IsNothingAndAllocatesNothing()
    {
        double[] patient = [104, 51, 1.2];
        Assert.Same(UnusualInputs.None, Check.Check(patient));
        Assert.False(UnusualInputs.None.Extrapolates);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check.Check(patient);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Check_OneValueAboveTheWarning_IsNamedWithWhatIsUsual()
    {
        var limit = Limits.Inputs[2];
        var found = Check.Check([104, 51, Math.BitIncrement(limit.WarnAbove)]);
        Assert.Equal([new(2, "c", InputRarity.Unusual, true, limit.UsualLow, limit.UsualHigh)], found.Inputs);
        Assert.False(found.Extrapolates);
        Assert.Empty(Check.Check([104, 51, limit.WarnAbove]).Inputs);
    }

    [Fact]
    public void Check_OneValueFarBelow_Extrapolates()
    {
        var found = Check.Check([20, double.NaN, double.NaN]);
        Assert.Equal((0, InputRarity.Extrapolated, false), (found.Inputs[0].Column, found.Inputs[0].Rarity, found.Inputs[0].IsAbove));
        Assert.True(found.Extrapolates);
    }

    /// <summary>Correlated 0.9, and one is high while the other is low: each alone is an everyday value.</summary>
    [Fact]
    public void Check_EachUsualButNotTogether_IsFoundByTheCombination()
    {
        Assert.Same(UnusualInputs.None, Check.Check([120, 59, 1]));
        Assert.Same(UnusualInputs.None, Check.Check([120, double.NaN, 1]));
        var rare = Check.Check([115, 48, 1]);
        Assert.Empty(rare.Inputs);
        Assert.Equal((InputRarity.Unusual, false), (rare.Combination, rare.Extrapolates));
        var never = Check.Check([120, 40, 1]);
        Assert.Empty(never.Inputs);
        Assert.Equal((InputRarity.Extrapolated, true), (never.Combination, never.Extrapolates));
    }

    [Fact]
    public void Check_NothingKnown_IsNothing() => Assert.Same(UnusualInputs.None, Check.Check([double.NaN, double.NaN, double.NaN]));

    [Fact]
    public void Check_TrainingRows_AreSeldomUnusual()
    {
        var found = Rows.Chunk(3).Select(row => Check.Check(row)).ToList();
        Assert.InRange(found.Count(unusual => unusual.Combination != InputRarity.Usual), 15, 20);
        Assert.InRange(found.Count(unusual => unusual.Inputs.Count > 0), 80, 120);
        Assert.InRange(found.Count(unusual => unusual.Extrapolates), 0, 3);
    }

    [Fact]
    public void Check_InputTrainingNeverKnew_IsPassedOver()
    {
        double[] rows = [.. Enumerable.Range(0, 300).SelectMany(i => new[] { i, double.NaN })];
        var distributions = new ConditionalDistributions(InputDependence.Fit(rows, 2, ["a", "b"]));
        Assert.Same(UnusualInputs.None, new OutOfDistribution(InputLimits.Fit(rows, distributions), distributions).Check([150, 1e9]));
    }

    [Fact]
    public void ToString_Findings_WithholdValues() =>
        Assert.Contains("withheld", Check.Check([20, double.NaN, double.NaN]).Inputs[0].ToString(), StringComparison.Ordinal);
}
