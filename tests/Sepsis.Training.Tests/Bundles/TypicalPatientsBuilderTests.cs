using Sepsis.Training.Bundles;

namespace Sepsis.Training.Tests.Bundles;

public sealed class TypicalPatientsBuilderTests
{
    [Fact]
    public void Build_EightRowsInAnyOrder_TakesTheLowerMedianOfEachQuarterByRisk()
    {
        double[] risks = [0.8, 0.1, 0.5, 0.3, 0.7, 0.2, 0.6, 0.4];
        double[] inputs = [80, 10, 50, 30, 70, 20, 60, 40];
        Assert.Equal([[10], [30], [50], [70]], TypicalPatientsBuilder.Build(inputs, 1, risks).Rows);
    }

    [Fact]
    public void Build_TwoColumns_KeepsThemApart()
    {
        double[] inputs = [1, 100, 2, 200, 3, 300, 4, 400];
        Assert.Equal([[1, 100], [2, 200], [3, 300], [4, 400]], TypicalPatientsBuilder.Build(inputs, 2, [0.1, 0.2, 0.3, 0.4]).Rows);
    }

    [Theory]
    [InlineData(1, double.NaN)]
    [InlineData(2, 7)]
    [InlineData(4, 7)]
    public void Build_SomeOfAQuarterKnown_IsKnownFromHalfOn(int known, double expected)
    {
        // The first quarter knows so many of its four; the others know all.
        double[] inputs = [.. Enumerable.Range(0, 16).Select(row => row < 4 && row >= known ? double.NaN : 7.0)];
        double[] risks = [.. Enumerable.Range(0, 16).Select(row => row / 16.0)];
        Assert.Equal([[expected], [7], [7], [7]], TypicalPatientsBuilder.Build(inputs, 1, risks).Rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Build_FewRows_AreFourTypicalPatientsAllTheSame(int rows)
    {
        double[] risks = [.. Enumerable.Range(0, rows).Select(row => row / 10.0)];
        var typical = TypicalPatientsBuilder.Build(risks, 1, risks);
        Assert.Equal(TypicalPatientsBuilder.Count, typical.Rows.Count);
        Assert.Null(typical.Fault(1));
        Assert.All(typical.Rows, row => Assert.Contains(row[0], risks));
    }

    /// <summary>A coded input, 0 or 1: no patient is in between.</summary>
    [Fact]
    public void Build_CodedInput_NeverLiesBetweenTwoCodes()
    {
        var random = new Random(3);
        double[] sexes = [.. Enumerable.Range(0, 4000).Select(_ => (double)random.Next(2))];
        double[] risks = [.. sexes.Select(_ => random.NextDouble())];
        Assert.All(TypicalPatientsBuilder.Build(sexes, 1, risks).Rows, row => Assert.True(row[0] is 0 or 1));
    }
}
