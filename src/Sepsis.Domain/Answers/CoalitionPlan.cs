namespace Sepsis.Domain.Answers;

/// <summary>Which coalitions of one contrast the model is asked of, and what effects follow from its answers.</summary>
internal abstract class CoalitionPlan(Contrast contrast)
{
    public Contrast Contrast => contrast;

    /// <summary>The first of them is the typical patient alone; the whole patient is none of them, being the same in all contrasts.</summary>
    public int Rows => contrast.Players == 0 ? 0 : RowsOfSome;

    protected abstract int RowsOfSome { get; }

    public abstract void Fill(int row, Span<double> inputs);

    /// <param name="risks">Of the rows.</param>
    /// <param name="whole">Of the whole patient.</param>
    /// <param name="effects">Receives one for each player; their sum is whole - risks[0].</param>
    /// <param name="variances">Receives those of the effects.</param>
    public abstract void Effects(ReadOnlySpan<double> risks, double whole, Span<double> effects, Span<double> variances);
}
