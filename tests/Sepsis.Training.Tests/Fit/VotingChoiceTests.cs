using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Tests.Fit;

public sealed class VotingChoiceTests
{
    [Fact]
    public void Of_OneMemberThatOnlyGuesses_IsLeftWithLittleSay()
    {
        var choice = VotingChoice.Of(Predictions((truth, _) => truth, (_, random) => 0.05 + 0.9 * random.NextDouble()));
        Assert.NotEqual(VotingKind.Equal, choice.Kind);
        Assert.True(choice.Weights[0] > 0.9);
        Assert.Contains("so they vote", choice.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_MembersThatAreAlike_KeepsEqualWeights()
    {
        var choice = VotingChoice.Of(Predictions((truth, _) => truth, (truth, _) => truth));
        Assert.Equal(VotingKind.Equal, choice.Kind);
        Assert.Equal([0.5, 0.5], choice.Weights);
        Assert.Contains("equal weights", choice.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_ByAuroc_GiveAGuesserNothing()
    {
        var weights = VotingWeights.ByAuroc(Predictions((truth, _) => truth, (_, _) => 0.5).All);
        Assert.Equal([1, 0], weights);
    }

    internal static OutOfFold Predictions(Func<double, Random, double> first, Func<double, Random, double> second)
    {
        var random = new Random(4);
        double[] truths = [.. Enumerable.Range(0, 3000).Select(_ => 0.05 + 0.9 * random.NextDouble())];
        bool[] labels = [.. truths.Select(truth => random.NextDouble() < truth)];
        var folds = GroupedFolds.Deal([.. Enumerable.Range(0, labels.Length)], labels, 5, 1);
        double[] Answers(Func<double, Random, double> member) => [.. truths.Select(truth => member(truth, random))];
        return new(["first", "second"], [Answers(first), Answers(second)], folds, labels);
    }
}
