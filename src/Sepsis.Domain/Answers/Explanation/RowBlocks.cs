using System.Buffers;

namespace Sepsis.Domain.Answers.Explanation;

/// <summary>Asks a model of many made rows in few calls.</summary>
internal static class RowBlocks
{
    /// <summary>With 27 inputs a block is 0.9 MB; a call more for every 20 ms of rows is not felt.</summary>
    private const int RowsAtOnce = 4096;

    /// <summary>Writes the inputs of one row, all of them.</summary>
    public delegate void Fill(int row, Span<double> inputs);

    public static double[] Ask(RiskOfRows risk, int inputs, int rows, Fill fill)
    {
        var probabilities = new double[rows];
        var block = Math.Min(rows, RowsAtOnce);
        var rented = ArrayPool<double>.Shared.Rent(block * inputs);
        for (var start = 0; start < rows; start += block)
        {
            var count = Math.Min(block, rows - start);
            for (var i = 0; i < count; i++)
                fill(start + i, rented.AsSpan(i * inputs, inputs));
            risk(rented.AsSpan(0, count * inputs), probabilities.AsSpan(start, count));
        }

        ArrayPool<double>.Shared.Return(rented);
        return probabilities;
    }
}
