using Sepsis.Domain.Ensemble;

namespace Sepsis.Domain.Tests.Ensemble;

public sealed class PlattCalibratorTests
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.93)]
    public void Apply_SlopeOneInterceptZero_ChangesNothing(double probability) =>
        Assert.Equal(probability, new PlattCalibrator(1, 0).Apply(probability), 12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Apply_CertainVote_StaysInsideZeroAndOne(double vote)
    {
        var p = new PlattCalibrator(3, -2).Apply(vote);
        Assert.True(p is >= 0 and <= 1 && double.IsFinite(p));
    }

    [Fact]
    public void Apply_RisingVotes_KeepTheirOrder()
    {
        var calibrator = new PlattCalibrator(0.4, -1);
        var answers = Enumerable.Range(0, 101).Select(i => calibrator.Apply(i / 100.0)).ToList();
        Assert.Equal(answers.Order(), answers);
    }

    [Theory]
    [InlineData(0, 0, "slope")]
    [InlineData(-1, 0, "slope")]
    [InlineData(double.NaN, 0, "slope")]
    [InlineData(1, double.PositiveInfinity, "intercept")]
    public void Fault_ImpossibleNumber_NamesIt(double slope, double intercept, string name) =>
        Assert.Contains(name, new PlattCalibrator(slope, intercept).Fault(), StringComparison.Ordinal);
}
