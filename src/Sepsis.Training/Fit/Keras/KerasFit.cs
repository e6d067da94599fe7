namespace Sepsis.Training.Fit.Keras;

/// <summary>What one network's fit came to.</summary>
/// <param name="Epochs">Up to and with the one whose weights were kept.</param>
/// <param name="Probabilities">Keras' own, on the training rows.</param>
internal sealed record KerasFit(int Epochs, KerasModel Model, float[] Probabilities);
