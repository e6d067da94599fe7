using Sepsis.Domain.Ensemble;

namespace Sepsis.Training.Fit;

/// <summary>
/// Isotonic regression by pooling adjacent violators. Ayer et al., Annals of Mathematical Statistics 26 (1955) 641-647.
/// Tied votes are one observation. A block becomes a knot at its mean vote. Where blocks outnumber the knots a
/// calibrator may have, the neighbours whose pooling costs the least squared error are pooled first.
/// </summary>
internal static class IsotonicFit
{
    /// <param name="votes">Finite.</param>
    /// <param name="labels">What happened.</param>
    /// <param name="weights">One each when empty; a row of weight 0 is left out.</param>
    public static IsotonicCalibrator Fit(ReadOnlySpan<double> votes, ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(votes.Length, labels.Length);
        if (weights.Length > 0)
            ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, votes.Length);
        var blocks = Pool(Tied(votes, labels, weights));
        if (blocks.Count == 0)
            throw new ArgumentException("there is nothing to fit", nameof(votes));
        Thin(blocks);
        return new([.. blocks.Select(block => block.Centre)], Smoothed(blocks));
    }

    private static List<IsotonicBlock> Tied(ReadOnlySpan<double> votes, ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights)
    {
        var sorted = votes.ToArray();
        int[] rows = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, rows);
        var tied = new List<IsotonicBlock>();
        foreach (var row in rows)
        {
            var weight = weights.Length > 0 ? weights[row] : 1;
            if (!double.IsFinite(votes[row]) || !(weight >= 0) || double.IsInfinity(weight))
                throw new ArgumentException("votes and weights must be finite, and a weight not negative", nameof(votes));
            if (weight == 0)
                continue;
            var one = new IsotonicBlock(votes[row], votes[row], weight * votes[row], labels[row] ? weight : 0, weight);
            if (tied.Count > 0 && tied[^1].Highest == votes[row])
                tied[^1] = tied[^1].With(one);
            else
                tied.Add(one);
        }

        return tied;
    }

    private static List<IsotonicBlock> Pool(List<IsotonicBlock> tied)
    {
        var pooled = new List<IsotonicBlock>();
        foreach (var next in tied)
        {
            var block = next;
            for (; pooled.Count > 0 && pooled[^1].Rate >= block.Rate; pooled.RemoveAt(pooled.Count - 1))
                block = pooled[^1].With(block);
            pooled.Add(block);
        }

        return pooled;
    }

    private static void Thin(List<IsotonicBlock> blocks)
    {
        while (blocks.Count > IsotonicCalibrator.MaximumKnots)
        {
            var cheapest = 0;
            for (var i = 1; i + 1 < blocks.Count; i++)
                if (blocks[i].CostOfPooling(blocks[i + 1]) < blocks[cheapest].CostOfPooling(blocks[cheapest + 1]))
                    cheapest = i;
            blocks[cheapest] = blocks[cheapest].With(blocks[cheapest + 1]);
            blocks.RemoveAt(cheapest + 1);
        }
    }

    /// <summary>
    /// n rows without an event do not prove 0, nor n events 1: Laplace's 1 / (n + 2) and (n + 1) / (n + 2) bound the end
    /// blocks, as far as the neighbour allows; the rates of the others rise strictly between them.
    /// </summary>
    private static double[] Smoothed(List<IsotonicBlock> blocks)
    {
        var rates = blocks.ConvertAll(block => block.Rate).ToArray();
        if (rates[0] == 0)
            rates[0] = rates.Length > 1 ? Math.Min(rates[1], 1 / (blocks[0].Weight + 2)) : 1 / (blocks[0].Weight + 2);
        if (rates[^1] == 1)
            rates[^1] = Math.Max(rates.Length > 1 ? rates[^2] : 0, (blocks[^1].Weight + 1) / (blocks[^1].Weight + 2));
        return rates;
    }
}

/// <summary>Neighbouring votes that share a probability.</summary>
/// <param name="Lowest">Vote in the block.</param>
/// <param name="Highest">Vote in the block.</param>
/// <param name="VoteSum">Weighted.</param>
/// <param name="EventSum">Weighted.</param>
/// <param name="Weight">Of all its rows.</param>
internal readonly record struct IsotonicBlock(double Lowest, double Highest, double VoteSum, double EventSum, double Weight)
{
    public double Rate => EventSum / Weight;

    /// <summary>Rounding must not carry a mean out of its block: the knots would no longer ascend.</summary>
    public double Centre => Math.Clamp(VoteSum / Weight, Lowest, Highest);

    public IsotonicBlock With(IsotonicBlock above) =>
        new(Lowest, above.Highest, VoteSum + above.VoteSum, EventSum + above.EventSum, Weight + above.Weight);

    /// <summary>By how much pooling two blocks worsens the squared error.</summary>
    public double CostOfPooling(IsotonicBlock above)
    {
        var gap = above.Rate - Rate;
        return Weight * above.Weight / (Weight + above.Weight) * gap * gap;
    }
}
