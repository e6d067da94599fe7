using Sepsis.Domain.Ensemble;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Tests.Fit;

public sealed class PlattFitTests
{
    [Fact]
    public void Fit_VotesThatAreTooSure_GivesTheirTrueSlopeAndIntercept()
    {
        var random = new Random(5);
        var (votes, labels) = (new double[200_000], new bool[200_000]);
        for (var row = 0; row < votes.Length; row++)
        {
            var logit = 8 * random.NextDouble() - 4;
            votes[row] = PlattCalibrator.Sigmoid(logit);
            labels[row] = random.NextDouble() < PlattCalibrator.Sigmoid(0.5 * logit - 0.7);
        }

        var calibrator = PlattFit.Fit(votes, labels);
        Assert.InRange(calibrator.Slope, 0.48, 0.52);
        Assert.InRange(calibrator.Intercept, -0.73, -0.67);
    }

    [Fact]
    public void Fit_PerfectlySeparatedVotes_StaysFinite()
    {
        double[] votes = [.. Enumerable.Range(0, 100).Select(i => i < 50 ? 1e-9 : 1 - 1e-9)];
        var calibrator = PlattFit.Fit(votes, [.. votes.Select(vote => vote > 0.5)]);
        Assert.Null(calibrator.Fault());
        Assert.InRange(calibrator.Apply(votes[99]), 0.9, 0.99);
    }

    [Fact]
    public void Fit_VotesThatPointTheWrongWay_AreRefused()
    {
        double[] votes = [.. Enumerable.Range(0, 100).Select(i => i / 100.0 + 0.005)];
        Assert.Throws<UnusableDataException>(() => PlattFit.Fit(votes, [.. votes.Select(vote => vote < 0.5)]));
    }
}
