using System.Text.Json;

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
