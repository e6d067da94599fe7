namespace Sepsis.Domain.Answers;

/// <summary>
/// A point of the cumulative sum diagram: rows up to some vote, and how many of them had sepsis. The slopes of the
/// diagram's greatest convex minorant are the isotonic fit. Whole numbers, so no turn is decided by rounding.
/// </summary>
internal readonly record struct CumulativeCount(long Rows, long Events)
{
    /// <summary>The event rate of the rows between the two.</summary>
    public double RateTo(CumulativeCount later) => (double)(later.Events - Events) / (later.Rows - Rows);

    /// <summary>The rate of the others; one less the event rate would differ from the same fraction in the last bit.</summary>
    public double RestTo(CumulativeCount later) => (double)(later.Rows - Rows - (later.Events - Events)) / (later.Rows - Rows);

    /// <summary>Strictly below the line from one point to another.</summary>
    public bool IsBelow(CumulativeCount from, CumulativeCount to) => Turn(from, to, this) < 0;

    /// <summary>From this point by way of the next the path bends up: the next is a corner of the minorant.</summary>
    public bool BendsUp(CumulativeCount next, CumulativeCount afterNext) => Turn(this, next, afterNext) > 0;

    public CumulativeCount LessOneEvent() => new(Rows - 1, Events - 1);

    private static long Turn(CumulativeCount a, CumulativeCount b, CumulativeCount c) =>
        (b.Rows - a.Rows) * (c.Events - a.Events) - (b.Events - a.Events) * (c.Rows - a.Rows);
}
