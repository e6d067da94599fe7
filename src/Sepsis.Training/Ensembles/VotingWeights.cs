namespace Sepsis.Training.Ensembles;

/// <summary>
/// Voting weights that make what happened most likely. The vote is a mixture of the members, so the weights are the
/// mixing proportions and expectation-maximisation climbs to the one maximum there is (Dempster, Laird, Rubin 1977).
/// </summary>
internal static class VotingWeights
{
    private const int MaximumSteps = 2000;
    private const double Settled = 1e-10;

    /// <summary>Keeps a member that called what happened impossible from deciding alone.</summary>
    private const double Floor = 1e-12;

    public static double[] Equal(int members) => [.. Enumerable.Repeat(1.0 / members, members)];

    public static double[] Fit(PredictedRows rows)
    {
        var weights = Equal(rows.Members.Count);
        var likelihoods = rows.Members.Select(member => Likelihood(member, rows.Labels)).ToArray();
        for (var step = 0; step < MaximumSteps; step++)
        {
            var next = Step(weights, likelihoods, rows.Rows);
            var moved = weights.Zip(next, (before, after) => Math.Abs(before - after)).Max();
            weights = next;
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

    private static double[] Step(double[] weights, double[][] likelihoods, int rows)
    {
        var next = new double[weights.Length];
        for (var row = 0; row < rows; row++)
        {
            var sum = 0.0;
            for (var member = 0; member < weights.Length; member++)
                sum += weights[member] * likelihoods[member][row];
            for (var member = 0; member < weights.Length; member++)
                next[member] += weights[member] * likelihoods[member][row] / sum;
        }

        return Array.ConvertAll(next, share => share / rows);
    }

    /// <summary>To three decimals, as a person would state them; the last takes what is left to one.</summary>
    private static double[] Rounded(double[] weights)
    {
        var rounded = Array.ConvertAll(weights, weight => Math.Round(weight, 3));
        rounded[^1] = Math.Clamp(Math.Round(1 - rounded[..^1].Sum(), 3), 0, 1);
        return rounded;
    }
}
