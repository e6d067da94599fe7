using Sepsis.Training.Fit;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Fit;

public sealed class VotingWeightsTests
{
    [Fact]
    public void Fit_TwoMembers_FindsTheLeastLogLoss()
    {
        var rows = Noisy(0.6, 1.2);
        var fitted = VotingWeights.Fit(rows);
        var losses = Enumerable.Range(0, 101).Select(i => LogLoss.Of(rows.Vote([i / 100.0, 1 - i / 100.0]), rows.Labels));
        Assert.True(LogLoss.Of(rows.Vote(fitted), rows.Labels) <= losses.Min() + 1e-6);
        Assert.True(fitted[0] > 0.5);
    }

    [Fact]
    public void Fit_Weights_SumToOneExactly() => Assert.Equal(1, VotingWeights.Fit(Noisy(0.7, 0.9)).Sum(), 12);

    [Fact]
    public void Fit_MemberThatOnlyGuesses_GetsNearlyNoSay()
    {
        var rows = Noisy(0.5, 0.5);
        var guess = Enumerable.Repeat(0.5, rows.Rows).ToArray();
        Assert.InRange(VotingWeights.Fit(new([rows.Members[0], guess], rows.Labels))[1], 0, 0.05);
    }

    private static PredictedRows Noisy(double firstNoise, double secondNoise)
    {
        var random = new Random(11);
        var (first, second, labels) = (new double[4000], new double[4000], new bool[4000]);
        for (var row = 0; row < labels.Length; row++)
        {
            var truth = 4 * random.NextDouble() - 2;
            labels[row] = random.NextDouble() < Sigmoid(2 * truth);
            first[row] = Sigmoid(2 * truth + firstNoise * (4 * random.NextDouble() - 2));
            second[row] = Sigmoid(2 * truth + secondNoise * (4 * random.NextDouble() - 2));
        }

        return new([first, second], labels);
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
