using Sepsis.Domain.Ensemble;

namespace Sepsis.Domain.Tests.Ensemble;

public sealed class IsotonicCalibratorTests
{
    private static readonly IsotonicCalibrator Calibrator = new([0.2, 0.4, 0.8], [0.01, 0.05, 0.45]);

    [Theory]
    [InlineData(0.0, 0.01)]
    [InlineData(0.2, 0.01)]
    [InlineData(0.3, 0.03)]
    [InlineData(0.4, 0.05)]
    [InlineData(0.6, 0.25)]
    [InlineData(0.8, 0.45)]
    [InlineData(1.0, 0.45)]
    public void Apply_Vote_IsOnTheLineThroughTheKnots(double vote, double probability) =>
        Assert.Equal(probability, Calibrator.Apply(vote), 12);

    [Fact]
    public void Apply_NotANumber_IsNotKnown() => Assert.True(double.IsNaN(Calibrator.Apply(double.NaN)));

    [Fact]
    public void Apply_Anywhere_NeverFallsAndAllocatesNothing()
    {
        var last = Calibrator.Apply(0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var falls = 0;
        for (var vote = 0.0; vote <= 1; vote += 0.001)
        {
            var next = Calibrator.Apply(vote);
            if (next < last)
                falls++;
            last = next;
        }

        Assert.Equal((0, 0), (falls, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    [Fact]
    public void Equals_SameKnots_IsTrue()
    {
        Assert.Equal(Calibrator, new([0.2, 0.4, 0.8], [0.01, 0.05, 0.45]));
        Assert.NotEqual(Calibrator, new([0.2, 0.4, 0.8], [0.01, 0.05, 0.46]));
        Assert.NotEqual(Calibrator, new([0.2, 0.4, 0.9], [0.01, 0.05, 0.45]));
        Assert.Equal(Calibrator.GetHashCode(), new IsotonicCalibrator([0.2, 0.4, 0.8], [0.01, 0.05, 0.45]).GetHashCode());
    }

    [Fact]
    public void Fault_SoundKnots_IsNone() => Assert.Null(Calibrator.Fault());

    [Theory]
    [InlineData(new double[0], new double[0], "same length")]
    [InlineData(new[] { 0.1, 0.2 }, new[] { 0.1 }, "same length")]
    [InlineData(new[] { 0.2, 0.1 }, new[] { 0.1, 0.2 }, "votes[1] must be finite and above")]
    [InlineData(new[] { 0.1, 0.1 }, new[] { 0.1, 0.2 }, "votes[1] must be finite and above")]
    [InlineData(new[] { 0.1, double.NaN }, new[] { 0.1, 0.2 }, "votes[1] must be finite and above")]
    [InlineData(new[] { 0.1, 0.2 }, new[] { 0.2, 0.1 }, "probabilities[1] must not be below")]
    [InlineData(new[] { 0.1, 0.2 }, new[] { 0.0, 0.1 }, "probabilities[0] must be above 0 and below 1")]
    [InlineData(new[] { 0.1, 0.2 }, new[] { 0.1, 1.0 }, "probabilities[1] must be above 0 and below 1")]
    [InlineData(new[] { 0.1, 0.2 }, new[] { 0.1, double.NaN }, "probabilities[1] must be above 0 and below 1")]
    public void Fault_UnsoundKnots_IsNamed(double[] votes, double[] probabilities, string fault) =>
        Assert.Contains(fault, new IsotonicCalibrator(votes, probabilities).Fault(), StringComparison.Ordinal);

    /// <summary>Two votes may be worth the same.</summary>
    [Fact]
    public void Fault_ProbabilitiesThatStayTheSame_IsNone() =>
        Assert.Null(new IsotonicCalibrator([0.1, 0.2], [0.3, 0.3]).Fault());

    [Fact]
    public void Fault_AsManyKnotsAsThereMayBe_IsNone()
    {
        double[] many = [.. Enumerable.Range(1, IsotonicCalibrator.MaximumKnots).Select(i => i / 1000.0)];
        Assert.Null(new IsotonicCalibrator(many, many).Fault());
    }

    [Fact]
    public void Fault_TooManyKnots_IsNamed()
    {
        double[] many = [.. Enumerable.Range(1, IsotonicCalibrator.MaximumKnots + 1).Select(i => i / 1000.0)];
        Assert.NotNull(new IsotonicCalibrator(many, many).Fault());
    }
}
