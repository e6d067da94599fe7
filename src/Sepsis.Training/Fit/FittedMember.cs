namespace Sepsis.Training.Fit;

/// <summary>A learned member: its file, the rounds it took, and what belongs to its provenance (Keras' own model).</summary>
/// <param name="StoppingLoss">Log loss on the rows it stopped on; NaN where it learned for a given number of rounds.</param>
internal sealed record FittedMember(byte[] Content, int Rounds, double StoppingLoss, IReadOnlyDictionary<string, byte[]> Provenance);
