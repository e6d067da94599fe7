namespace Sepsis.Domain.Answers.Explanation;

/// <summary>
/// Drawn orders in which the patient's values join, each with its reverse: what comes early in one comes late in the
/// other, and much of the noise cancels. Castro, Gomez, Tejada, Polynomial calculation of the Shapley value based on
/// sampling (2009); Mitchell et al., Sampling Permutations for Shapley Value Estimation (JMLR 2022), antithetic sampling.
/// In each order the steps add up to the whole difference, so the effects do too, whatever was drawn.
/// </summary>
internal sealed class SampledOrders : CoalitionPlan
{
    private readonly int[][] _orders;

    /// <param name="pairs">At least 2, for a standard error.</param>
    public SampledOrders(Contrast contrast, int pairs, Random random)
        : base(contrast)
    {
        _orders = new int[pairs][];
        for (var pair = 0; pair < pairs; pair++)
            random.Shuffle(_orders[pair] = [.. Enumerable.Range(0, contrast.Players)]);
    }

    protected override int RowsOfSome => 1 + _orders.Length * RowsOfPair(Contrast.Players);

    /// <summary>Both ways of an order, without its ends.</summary>
    public static int RowsOfPair(int players) => 2 * Math.Max(players - 1, 0);

    public override void Fill(int row, Span<double> inputs)
    {
        Contrast.Start(inputs);
        if (row == 0)
            return;
        var between = Contrast.Players - 1;
        var (way, joined) = Math.DivRem(row - 1, between);
        for (var place = 0; place <= joined; place++)
            Contrast.Join(At(way, place), inputs);
    }

    public override void Effects(ReadOnlySpan<double> risks, double whole, Span<double> effects, Span<double> variances)
    {
        effects.Clear();
        variances.Clear();
        var ofPair = new double[effects.Length];
        for (var pair = 0; pair < _orders.Length; pair++)
        {
            Array.Clear(ofPair);
            Walk(2 * pair, risks, whole, ofPair);
            Walk(2 * pair + 1, risks, whole, ofPair);
            // Welford (1962): a variance that rounding cannot make negative.
            for (var player = 0; player < ofPair.Length; player++)
            {
                var off = ofPair[player] - effects[player];
                effects[player] += off / (pair + 1);
                variances[player] += off * (ofPair[player] - effects[player]);
            }
        }

        var pairs = (double)_orders.Length;
        for (var player = 0; player < variances.Length; player++)
            variances[player] /= pairs * (pairs - 1);
    }

    /// <summary>Adds half of what each player adds on the way.</summary>
    private void Walk(int way, ReadOnlySpan<double> risks, double whole, double[] ofPair)
    {
        var last = ofPair.Length - 1;
        var before = risks[0];
        for (var place = 0; place <= last; place++)
        {
            var after = place == last ? whole : risks[1 + way * last + place];
            ofPair[At(way, place)] += (after - before) / 2;
            before = after;
        }
    }

    /// <summary>Even ways are the orders as drawn, odd ones their reverse.</summary>
    private int At(int way, int place)
    {
        var order = _orders[way / 2];
        return way % 2 == 0 ? order[place] : order[order.Length - 1 - place];
    }
}
