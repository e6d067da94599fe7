namespace Sepsis.Training.Keras;

/// <summary>
/// What is chosen before the network learns. The defaults are the plainest that no other setting beat beyond the
/// spread between seeds (0.003 AUROC); what was compared is in docs/adr/0003-keras-through-tensorflow-js.md.
/// </summary>
internal sealed record NeuralNetworkOptions
{
    public const double DefaultDropout = 0.3;
    public const double DefaultLearningRate = 0.004;
    public const int DefaultBatchSize = 512;
    public const int DefaultMaxEpochs = 60;
    public const int DefaultPatience = 6;
    public const double DefaultPositiveClassWeight = 1;

    /// <summary>Units of the hidden layers, first to last.</summary>
    public IReadOnlyList<int> HiddenUnits { get; init; } = [64];

    /// <summary>Share of each hidden layer's outputs left out in a training step.</summary>
    public double Dropout { get; init; } = DefaultDropout;

    /// <summary>Adam's.</summary>
    public double LearningRate { get; init; } = DefaultLearningRate;

    public int BatchSize { get; init; } = DefaultBatchSize;

    public int MaxEpochs { get; init; } = DefaultMaxEpochs;

    /// <summary>Epochs without a better log loss on the rows held out, after which training stops.</summary>
    public int Patience { get; init; } = DefaultPatience;

    /// <summary>Weight of a septic row against another. Above 1 it did not rank better here, and spoiled the probabilities.</summary>
    public double PositiveClassWeight { get; init; } = DefaultPositiveClassWeight;
}
