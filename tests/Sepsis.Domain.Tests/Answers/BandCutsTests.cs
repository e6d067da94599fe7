using Sepsis.Domain.Answers;

namespace Sepsis.Domain.Tests.Answers;

public sealed class BandCutsTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(5.0)]
    public void Choose_HardAndEasyData_GivesSoundRisingBands(double noise)
    {
        var (probabilities, labels) = Spread(noise);
        Assert.Null(Choose(probabilities, labels).Fault());
    }

    [Fact]
    public void Choose_EveryProbabilityTheSame_GivesSoundBands() =>
        Assert.Null(Choose([0.2, 0.2, 0.2, 0.2], [true, false, true, false]).Fault());

    [Fact]
    public void Choose_CertainProbabilities_GivesSoundBands() => Assert.Null(Choose([0, 0, 1, 1], [false, false, true, true]).Fault());

    [Fact]
    public void Choose_Bands_CarryWhatWasObservedInThem()
    {
        var (probabilities, labels) = Spread(0.3);
        var thresholds = Choose(probabilities, labels);
        foreach (var band in thresholds.Bands)
        {
            var inside = Enumerable.Range(0, labels.Length).Where(row => thresholds.Classify(probabilities[row]) == band.Level).ToArray();
            Assert.Equal(inside.Count(row => labels[row]) / (double)inside.Length, band.EventRate!.Value, 12);
        }

        // Odds after = odds before * likelihood ratio: Bayes, in the band that was observed.
        var high = thresholds.Bands.Single(band => band.Level == RiskLevel.High);
        var prior = labels.Count(label => label) / (double)labels.Count(label => !label);
        Assert.Equal(high.EventRate!.Value / (1 - high.EventRate.Value), prior * high.LikelihoodRatio!.Value, 9);
        Assert.True(thresholds.Bands[0].LikelihoodRatio < 1);
    }

    private static RiskThresholds Choose(double[] probabilities, bool[] labels) =>
        BandCuts.Choose(DecisionAim.Default, TradeOffCurve.Of(probabilities, labels));

    private static (double[] Probabilities, bool[] Labels) Spread(double noise)
    {
        var random = new Random(3);
        var (probabilities, labels) = (new double[2000], new bool[2000]);
        for (var row = 0; row < labels.Length; row++)
        {
            labels[row] = random.NextDouble() < 0.2;
            probabilities[row] = Math.Clamp((labels[row] ? 0.6 : 0.4) + noise * (random.NextDouble() + random.NextDouble() - 1), 0, 1);
        }

        return (probabilities, labels);
    }
}
