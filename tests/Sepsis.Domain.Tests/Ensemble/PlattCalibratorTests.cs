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

    /// <summary>By hand: the log-odds of 0.8 are ln 4; half of that and one more are 1.693, and 1 / (1 + exp(-1.693)) is 0.8446.</summary>
    [Fact]
    public void Apply_SlopeAndIntercept_AreOfTheLogOdds()
    {
        Assert.Equal(0.8446, new PlattCalibrator(0.5, 1).Apply(0.8), 4);
        Assert.Equal(0.4239, new PlattCalibrator(0.5, -1).Apply(0.8), 4);
    }

    /// <summary>As far from certainty on the one side as on the other.</summary>
    [Fact]
    public void Logit_CertainVotes_AreFiniteAndOpposite()
    {
        Assert.Equal(Math.Log((1 - PlattCalibrator.Clip) / PlattCalibrator.Clip), PlattCalibrator.Logit(1), 6);
        Assert.Equal(-PlattCalibrator.Logit(1), PlattCalibrator.Logit(0), 6);
    }

    [Fact]
    public void Fault_SoundNumbers_IsNone() => Assert.Null(new PlattCalibrator(0.5, -1).Fault());

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
