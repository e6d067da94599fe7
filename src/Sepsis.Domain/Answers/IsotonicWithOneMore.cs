using Sepsis.Domain.Models;

namespace Sepsis.Domain.Answers;

/// <summary>
/// The isotonic fits of all pairs and one row more, read at that row, for every place it can fall: all in one pass.
/// Between two votes a positive row, at rate 1, is pooled with the cell above it, and reads as if it were on that vote;
/// a negative row, as if it were on the vote below.
/// Algorithms 1 to 4 of Vovk, Petej, Fedorova, NIPS 28 (2015) 892-900, the latter two as the mirror image of the first.
/// </summary>
internal static class IsotonicWithOneMore
{
    /// <param name="pairs">Ascending.</param>
    /// <returns>At i for a row with i of the votes below it.</returns>
    public static double[] Positive(IReadOnlyList<CalibrationPair> pairs) =>
        [.. Blocks([.. pairs.Select(pair => (pair.Negatives, pair.Positives))]).Select(block => block.From.RateTo(block.To))];

    /// <param name="pairs">Ascending.</param>
    /// <returns>At i for a row with i of the votes on or below it.</returns>
    public static double[] Negative(IReadOnlyList<CalibrationPair> pairs) =>
        [
            .. Blocks([.. pairs.Reverse().Select(pair => (pair.Positives, pair.Negatives))])
                .Reverse().Select(block => block.From.RestTo(block.To)),
        ];

    /// <summary>The block of the fit that a positive row is pooled into, by its place.</summary>
    private static (CumulativeCount From, CumulativeCount To)[] Blocks((int Negatives, int Positives)[] cells)
    {
        var counts = Cumulative(cells);
        // The minorant from the row's own segment to the right; the leftmost corner is on top.
        var corners = new Corners(counts.Length + 1);
        for (var cell = counts.Length - 1; cell > 0; cell--)
            corners.Add(counts[cell]);
        // The row comes first, as a segment of slope 1 that leads to the origin; then it trades places with one cell
        // after the other, which moves the point between them back by one row and one event.
        corners.Add(counts[0].LessOneEvent());
        var blocks = new (CumulativeCount From, CumulativeCount To)[counts.Length];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            blocks[cell] = (corners.Top, corners.BelowTop);
            var moved = counts[cell + 1].LessOneEvent();
            if (cell + 1 < cells.Length && moved.IsBelow(corners.Top, corners.BelowTop))
                corners.Add(moved);
        }

        // Above all votes the row stands alone.
        blocks[^1] = (counts[^1].LessOneEvent(), counts[^1]);
        return blocks;
    }

    private static CumulativeCount[] Cumulative((int Negatives, int Positives)[] cells)
    {
        var counts = new CumulativeCount[cells.Length + 1];
        for (var i = 0; i < cells.Length; i++)
            counts[i + 1] = new(counts[i].Rows + cells[i].Negatives + cells[i].Positives, counts[i].Events + cells[i].Positives);
        return counts;
    }

    /// <summary>A stack on which every corner bends up; a point added removes those that no longer do.</summary>
    private sealed class Corners(int capacity)
    {
        private readonly CumulativeCount[] _points = new CumulativeCount[capacity];
        private int _count;

        public CumulativeCount Top => _points[_count - 1];

        public CumulativeCount BelowTop => _points[_count - 2];

        public void Add(CumulativeCount point)
        {
            while (_count > 1 && !point.BendsUp(Top, BelowTop))
                _count--;
            _points[_count++] = point;
        }
    }
}

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
