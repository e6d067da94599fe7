namespace Sepsis.Domain.Answers.Distributions;

/// <summary>The known values of one column, rising, with the rows they come from.</summary>
internal sealed class SortedColumn
{
    private readonly double[] _values;
    private readonly int[] _rows;

    public SortedColumn(ReadOnlySpan<double> rows, int columns, int column)
    {
        var count = 0;
        for (var at = column; at < rows.Length; at += columns)
            if (!double.IsNaN(rows[at]))
                count++;
        (_values, _rows) = (new double[count], new int[count]);
        for (var (row, to) = (0, 0); to < count; row++)
            if (rows[row * columns + column] is var value && !double.IsNaN(value))
                (_values[to], _rows[to++]) = (value, row);
        Array.Sort(_values, _rows);
    }

    public int Count => _values.Length;

    public int Row(int rank) => _rows[rank];

    /// <summary>A value that occurs: at most this share lies below it and, in the upper half, at most the rest above it.</summary>
    public double Quantile(double share) =>
        _values[share < 0.5 ? Whole(share * Count) : Count - 1 - Whole((1 - share) * Count)];

    /// <summary>1 - 0.9999 of ten thousand is one, not a little less.</summary>
    private static int Whole(double count) => (int)(count + 1e-6);

    /// <summary>The rank behind the last value that equals the one at this rank.</summary>
    public int EndOfTie(int rank)
    {
        var end = rank + 1;
        while (end < Count && _values[end] == _values[rank])
            end++;
        return end;
    }
}
