using Sepsis.Domain.Statistics;

namespace Sepsis.Training.Fit;

/// <summary>
/// Voting weights that make what happened most likely. The log-likelihood of a mixture is concave in its proportions, so
/// weight is exchanged between two members at a time, to where its slope is zero, until nothing moves any more.
/// </summary>
internal static class VotingWeights
{
    private const int MaximumRounds = 200;

    /// <summary>Weights are stated to three decimals.</summary>
    private const double Settled = 1e-5;

    /// <summary>Halvings of the interval a weight lies in: to about 1e-6.</summary>
    private const int Halvings = 20;

    /// <summary>Keeps a member that called what happened impossible from deciding alone.</summary>
    private const double Floor = 1e-12;

    public static double[] Equal(int members) => [.. Enumerable.Repeat(1.0 / members, members)];

    public static double[] Of(VotingKind kind, PredictedRows rows) => kind switch
    {
        VotingKind.Equal => Equal(rows.Members.Count),
        VotingKind.AurocWeighted => ByAuroc(rows),
        _ => Fit(rows),
    };

    /// <summary>A member that orders no better than chance does not vote; where none does better, all vote alike.</summary>
    public static double[] ByAuroc(PredictedRows rows)
    {
        double[] above = [.. rows.Members.Select(member => Math.Max(0, RankingMetrics.Auroc(member, rows.Labels) - 0.5))];
        var sum = above.Sum();
        return sum > 0 ? Rounded(Array.ConvertAll(above, share => share / sum)) : Equal(rows.Members.Count);
    }

    public static double[] Fit(PredictedRows rows)
    {
        var weights = Equal(rows.Members.Count);
        var likelihoods = rows.Members.Select(member => Likelihood(member, rows.Labels)).ToArray();
        for (var round = 0; round < MaximumRounds; round++)
        {
            var moved = 0.0;
            for (var one = 0; one < weights.Length; one++)
                for (var other = one + 1; other < weights.Length; other++)
                    moved = Math.Max(moved, Exchange(weights, likelihoods, one, other));
            if (moved < Settled)
                break;
        }

        return Rounded(weights);
    }

    private static double[] Likelihood(double[] probabilities, bool[] labels)
    {
        var likelihood = new double[labels.Length];
        for (var row = 0; row < labels.Length; row++)
            likelihood[row] = Math.Max(Floor, labels[row] ? probabilities[row] : 1 - probabilities[row]);
        return likelihood;
    }

    /// <returns>How much weight went from one to the other.</returns>
    private static double Exchange(double[] weights, double[][] likelihoods, int one, int other)
    {
        var (before, sum) = (weights[one], weights[one] + weights[other]);
        double low = 0, high = sum;
        for (var halving = 0; halving < Halvings && high > low; halving++)
        {
            (weights[one], weights[other]) = ((low + high) / 2, sum - (low + high) / 2);
            (low, high) = Slope(weights, likelihoods, one, other) > 0 ? (weights[one], high) : (low, weights[one]);
        }

        return Math.Abs(weights[one] - before);
    }

    /// <summary>Of the log-likelihood, towards the first of the two.</summary>
    private static double Slope(double[] weights, double[][] likelihoods, int one, int other)
    {
        var slope = 0.0;
        for (var row = 0; row < likelihoods[one].Length; row++)
        {
            var mixture = 0.0;
            for (var member = 0; member < weights.Length; member++)
                mixture += weights[member] * likelihoods[member][row];
            slope += (likelihoods[one][row] - likelihoods[other][row]) / mixture;
        }

        return slope;
    }

    /// <summary>To three decimals, as a person would state them; the last takes what is left to one.</summary>
    private static double[] Rounded(double[] weights)
    {
        var rounded = Array.ConvertAll(weights, weight => Math.Round(weight, 3));
        rounded[^1] = Math.Clamp(Math.Round(1 - rounded[..^1].Sum(), 3), 0, 1);
        return rounded;
    }
}
