using Sepsis.Domain.Evaluation;
using Sepsis.Training.Ensembles;

namespace Sepsis.Training.Tests.Ensembles;

public sealed class ThresholdChoiceTests
{
    [Theory]
    [InlineData(0.80)]
    [InlineData(0.95)]
    [InlineData(1.00)]
    public void AtSensitivity_IsTheHighestThatReachesIt(double sensitivity)
    {
        var (probabilities, labels) = Spread(0.3);
        var threshold = ThresholdChoice.AtSensitivity(sensitivity, probabilities, labels);
        Assert.True(ConfusionMatrix.At(threshold, probabilities, labels).Recall >= sensitivity);
        Assert.True(ConfusionMatrix.At(threshold + 0.02, probabilities, labels).Recall < sensitivity);
    }

    [Fact]
    public void AtSpecificity_IsTheLowestThatReachesIt()
    {
        var (probabilities, labels) = Spread(0.3);
        var threshold = ThresholdChoice.AtSpecificity(0.95, probabilities, labels);
        Assert.True(ConfusionMatrix.At(threshold, probabilities, labels).Specificity >= 0.95);
        Assert.True(ConfusionMatrix.At(threshold - 0.02, probabilities, labels).Specificity < 0.95);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(5.0)]
    public void Choose_HardAndEasyData_GivesSoundRisingBands(double noise)
    {
        var (probabilities, labels) = Spread(noise);
        Assert.Null(ThresholdChoice.Choose(probabilities, labels).Fault());
    }

    [Fact]
    public void Choose_EveryProbabilityTheSame_GivesSoundBands() =>
        Assert.Null(ThresholdChoice.Choose([0.2, 0.2, 0.2, 0.2], [true, false, true, false]).Fault());

    [Fact]
    public void Choose_CertainProbabilities_GivesSoundBands() =>
        Assert.Null(ThresholdChoice.Choose([0, 0, 1, 1], [false, false, true, true]).Fault());

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
