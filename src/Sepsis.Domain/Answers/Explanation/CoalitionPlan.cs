using System.Numerics;

namespace Sepsis.Domain.Answers.Explanation;

/// <summary>Which coalitions of one contrast the model is asked of, and what effects follow from its answers.</summary>
internal abstract class CoalitionPlan(Contrast contrast)
{
    public Contrast Contrast => contrast;

    /// <summary>The first is the typical patient alone; the whole patient is none of them, being the same in all contrasts.</summary>
    public int Rows => contrast.Players == 0 ? 0 : RowsOfSome;

    protected abstract int RowsOfSome { get; }

    public abstract void Fill(int row, Span<double> inputs);

    /// <param name="risks">Of the rows.</param>
    /// <param name="whole">Of the whole patient.</param>
    /// <param name="effects">Receives one for each player; their sum is whole - risks[0].</param>
    /// <param name="variances">Receives those of the effects.</param>
    public abstract void Effects(ReadOnlySpan<double> risks, double whole, Span<double> effects, Span<double> variances);
}

/// <summary>
/// One patient beside one typical patient. Inputs on which the two agree cannot have an effect between them (the dummy
/// axiom), so only the others play.
/// </summary>
internal sealed class Contrast
{
    private readonly double[] _patient;
    private readonly double[] _typical;
    private readonly int[] _differing;

    public Contrast(double[] patient, IReadOnlyList<double> typical)
    {
        _patient = patient;
        _typical = [.. patient.Select((value, column) => double.IsNaN(value) ? double.NaN : typical[column])];
        _differing =
        [
            .. Enumerable.Range(0, patient.Length).Where(column => !double.IsNaN(patient[column]) && patient[column] != typical[column]),
        ];
    }

    /// <summary>The columns in which the two differ: the players of the game.</summary>
    public ReadOnlySpan<int> Differing => _differing;

    public int Players => _differing.Length;

    /// <summary>The typical patient, without what is not known of the real one.</summary>
    public void Start(Span<double> inputs) => _typical.CopyTo(inputs);

    /// <summary>Gives the row the patient's own value.</summary>
    public void Join(int player, Span<double> inputs) => inputs[_differing[player]] = _patient[_differing[player]];
}

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
                    var added = (with < risks.Length ? risks[with] : whole) - risks[without];
                    effects[player] += weights[BitOperations.PopCount((uint)without)] * added;
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
