using Sepsis.Training.Ensembles;
using Sepsis.Training.Folds;

namespace Sepsis.Training.Tests.Ensembles;

public sealed class VotingChoiceTests
{
    [Fact]
    public void Of_OneMemberThatOnlyGuesses_TakesTheFittedWeights()
    {
        var choice = VotingChoice.Of(Predictions((truth, _) => truth, (_, _) => 0.5));
        Assert.True(choice.Fitted);
        Assert.True(choice.Weights[0] > 0.9);
        Assert.True(choice.MeanGain > choice.StandardErrorOfGain);
        Assert.Contains("so the fitted weights vote", choice.InWords(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_MembersThatAreAlike_KeepsEqualWeights()
    {
        var choice = VotingChoice.Of(Predictions((truth, _) => truth, (truth, _) => truth));
        Assert.False(choice.Fitted);
        Assert.Equal([0.5, 0.5], choice.Weights);
        Assert.Equal([0.5, 0.5], choice.WeightsFrom(Predictions((truth, _) => truth, (_, _) => 0.5).All));
        Assert.Contains("equal weights", choice.InWords(), StringComparison.Ordinal);
    }

    private static OutOfFold Predictions(Func<double, Random, double> first, Func<double, Random, double> second)
    {
        var random = new Random(4);
        double[] truths = [.. Enumerable.Range(0, 3000).Select(_ => 0.05 + 0.9 * random.NextDouble())];
        bool[] labels = [.. truths.Select(truth => random.NextDouble() < truth)];
        var folds = GroupedFolds.Deal([.. Enumerable.Range(0, labels.Length)], labels, 5, 1);
        return new(["first", "second"], [[.. truths.Select(truth => first(truth, random))], [.. truths.Select(truth => second(truth, random))]], [], folds, labels);
    }
}
