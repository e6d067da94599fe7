using System.Runtime.InteropServices;
using System.Text.Json;

namespace Sepsis.Training.Keras;

/// <summary>One fit: what to learn from, already preprocessed, and how.</summary>
/// <param name="Stopping">Rows that say when to stop; with none, all epochs are run.</param>
internal sealed record KerasJob(NeuralNetworkOptions Options, int Seed, int Epochs, KerasRows Train, KerasRows Stopping)
{
    /// <summary>As job.mjs reads it: a line of JSON, then the numbers.</summary>
    public void WriteTo(Stream output)
    {
        JsonSerializer.Serialize(output, new
        {
            seed = Seed,
            epochs = Epochs,
            columns = Train.Columns,
            rows = Train.Labels.Length,
            stoppingRows = Stopping.Labels.Length,
            hidden = Options.HiddenUnits,
            dropout = Options.Dropout,
            learningRate = Options.LearningRate,
            batchSize = Options.BatchSize,
            patience = Options.Patience,
            positiveClassWeight = Options.PositiveClassWeight,
        });
        output.WriteByte((byte)'\n');
        foreach (var numbers in new[] { Train.Features, Train.Labels, Stopping.Features, Stopping.Labels })
            output.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
        output.Flush();
    }
}
