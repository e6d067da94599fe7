using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Statistics;

public sealed class ConfusionMatrixTests
{
    private static readonly ConfusionMatrix Matrix = ConfusionMatrix.At(0.5, [0.9, 0.5, 0.4, 0.6, 0.1], [true, true, true, false, false]);

    [Fact]
    public void At_ProbabilityOnTheThreshold_CountsAsPositive() => Assert.Equal(new ConfusionMatrix(2, 1, 1, 1), Matrix);

    [Fact]
    public void Ratios_KnownCounts_AreTheirDefinitions()
    {
        Assert.Equal(2.0 / 3, Matrix.Recall, 12);
        Assert.Equal(1.0 / 2, Matrix.Specificity, 12);
        Assert.Equal(2.0 / 3, Matrix.Precision, 12);
        Assert.Equal(4.0 / 6, Matrix.F1, 12);
        Assert.Equal(60, Matrix.AlertsPer100, 12);
    }

    [Fact]
    public void Precision_NobodyFlagged_IsNotKnown() =>
        Assert.True(double.IsNaN(ConfusionMatrix.At(0.99, [0.1], [true]).Precision));

    [Fact]
    public void NegativePredictiveValue_KnownCounts_IsTheShareOfTheQuiet() => Assert.Equal(1.0 / 2, Matrix.NegativePredictiveValue, 12);

    [Fact]
    public void Of_Weights_CountEachRowAsOften() => Assert.Equal(
        new(3, 2, 4, 1), ConfusionMatrix.Of([true, true, false, false], [true, false, false, true], [3, 2, 4, 1]));

    [Fact]
    public void NumberNeededToEvaluate_KnownCounts_IsOneOverPrecision()
    {
        Assert.Equal(1.5, Matrix.NumberNeededToEvaluate, 12);
        Assert.True(double.IsNaN(new ConfusionMatrix(0, 5, 1, 1).NumberNeededToEvaluate));
    }
}
