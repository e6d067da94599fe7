using System.Runtime.InteropServices;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit.Keras;

/// <summary>
/// Rows as the network sees them. They are made as they are sent, once for each network: kept, they would take as much
/// memory again as the cohort itself.
/// </summary>
/// <param name="columns">Numbers of a row.</param>
/// <param name="labels">1 septic, 0 not.</param>
/// <param name="fill">Puts down one row.</param>
internal sealed class KerasRows(int columns, float[] labels, KerasRows.Fill fill)
{
    public delegate void Fill(int row, Span<float> seen);

    private const int RowsAtOnce = 4096;

    public int Columns => columns;

    public int Count => labels.Length;

    public long Bytes => (long)Count * (columns + 1) * sizeof(float);

    /// <param name="rows">Null: none are held out.</param>
    /// <param name="preprocessing">Learned on the training rows.</param>
    public static KerasRows Of(DesignMatrix? rows, Preprocessing preprocessing) => rows is null
        ? None(preprocessing.Width)
        : new(preprocessing.Width, [.. rows.Labels.ToArray().Select(septic => septic ? 1f : 0f)], (row, seen) => preprocessing.Apply(rows.Row(row), seen));

    public static KerasRows None(int columns) => new(columns, [], (_, _) => { });

    /// <summary>Little-endian float32: the features row by row, then the labels.</summary>
    public void WriteTo(Stream output)
    {
        var block = new float[Math.Min(Count, RowsAtOnce) * columns];
        for (var start = 0; start < Count; start += RowsAtOnce)
        {
            var count = Math.Min(RowsAtOnce, Count - start);
            for (var i = 0; i < count; i++)
                fill(start + i, block.AsSpan(i * columns, columns));
            output.Write(MemoryMarshal.AsBytes(block.AsSpan(0, count * columns)));
        }

        output.Write(MemoryMarshal.AsBytes(labels.AsSpan()));
    }
}
