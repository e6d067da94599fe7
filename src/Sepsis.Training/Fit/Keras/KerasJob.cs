using System.Runtime.InteropServices;
using System.Text.Json;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit.Keras;

/// <summary>One fit: what to learn from, already preprocessed, and how.</summary>
/// <param name="Stopping">Rows that say when to stop; with none, all epochs are run.</param>
internal sealed record KerasJob(NeuralNetworkOptions Options, int Seed, int Epochs, KerasRows Train, KerasRows Stopping)
{
    /// <summary>What its rows take in the process that learns from them; for a moment twice that.</summary>
    public long Bytes => Train.Bytes + Stopping.Bytes;

    /// <summary>As job.mjs reads it: a line of JSON, then the numbers.</summary>
    public void WriteTo(Stream output)
    {
        JsonSerializer.Serialize(output, new
        {
            seed = Seed,
            epochs = Epochs,
            columns = Train.Columns,
            rows = Train.Count,
            stoppingRows = Stopping.Count,
            hidden = Options.HiddenUnits,
            dropout = Options.Dropout,
            learningRate = Options.LearningRate,
            batchSize = Options.BatchSize,
            patience = Options.Patience,
            positiveClassWeight = Options.PositiveClassWeight,
        });
        output.WriteByte((byte)'\n');
        Train.WriteTo(output);
        Stopping.WriteTo(output);
        output.Flush();
    }
}

/// <summary>What one network's fit came to.</summary>
/// <param name="Epochs">Up to and with the one whose weights were kept.</param>
/// <param name="Probabilities">Keras' own, on the training rows.</param>
internal sealed record KerasFit(int Epochs, KerasModel Model, float[] Probabilities);

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
        : new(preprocessing.Width, [.. rows.Labels.ToArray().Select(septic => septic ? 1f : 0f)],
            (row, seen) => preprocessing.Apply(rows.Row(row), seen));

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
