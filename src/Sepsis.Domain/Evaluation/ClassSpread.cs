namespace Sepsis.Domain.Evaluation;

/// <summary>The lowest and highest value of either class, over the rows that count, as far as it takes to see them overlap.</summary>
internal readonly record struct ClassSpread(double LowestEvent, double HighestEvent, double LowestOther, double HighestOther)
{
    public bool HasBoth => LowestEvent <= HighestEvent && LowestOther <= HighestOther;

    /// <summary>
    /// Whether a finite slope fits best: neither class lies wholly on one side of the other, touching included.
    /// Albert, Anderson, Biometrika 71 (1984) 1-10.
    /// </summary>
    public bool Overlap => HighestOther > LowestEvent && HighestEvent > LowestOther;

    public static ClassSpread Of(ReadOnlySpan<double> values, ReadOnlySpan<bool> labels, ReadOnlySpan<int> weights)
    {
        var spread = new ClassSpread(double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < values.Length && !spread.Overlap; i++)
            if (weights[i] > 0)
                spread = labels[i]
                    ? spread with { LowestEvent = Math.Min(spread.LowestEvent, values[i]), HighestEvent = Math.Max(spread.HighestEvent, values[i]) }
                    : spread with { LowestOther = Math.Min(spread.LowestOther, values[i]), HighestOther = Math.Max(spread.HighestOther, values[i]) };
        return spread;
    }
}
