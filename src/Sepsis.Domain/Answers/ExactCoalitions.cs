using System.Numerics;

namespace Sepsis.Domain.Answers;

/// <summary>
/// Every coalition, as a bit mask. Shapley, A Value for n-Person Games (1953): a player's effect is the mean of what it
/// adds to a coalition, sizes of coalition being equally likely, and coalitions of a size too.
/// </summary>
internal sealed class ExactCoalitions(Contrast contrast) : CoalitionPlan(contrast)
{
    protected override int RowsOfSome => (1 << Contrast.Players) - 1;

    public override void Fill(int row, Span<double> inputs)
    {
        Contrast.Start(inputs);
        for (var rest = row; rest != 0; rest &= rest - 1)
            Contrast.Join(BitOperations.TrailingZeroCount(rest), inputs);
    }

    public override void Effects(ReadOnlySpan<double> risks, double whole, Span<double> effects, Span<double> variances)
    {
        variances.Clear();
        effects.Clear();
        var weights = Weights(effects.Length);
        for (var player = 0; player < effects.Length; player++)
            for (var without = 0; without < risks.Length; without++)
                if ((without >> player & 1) == 0)
                {
                    var with = without | 1 << player;
                    effects[player] += weights[BitOperations.PopCount((uint)without)] * ((with < risks.Length ? risks[with] : whole) - risks[without]);
                }
    }

    /// <summary>By the size of the coalition that is joined: 1 / (n * C(n - 1, size)).</summary>
    private static double[] Weights(int players)
    {
        var weights = new double[players];
        var choices = 1.0;
        for (var size = 0; size < players; size++)
        {
            weights[size] = 1 / (players * choices);
            choices = choices * (players - 1 - size) / (size + 1);
        }

        return weights;
    }
}
