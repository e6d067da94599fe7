namespace Sepsis.Training.Members;

/// <summary>A learned member: its file, the rounds it took, and what belongs to its provenance (Keras' own model).</summary>
internal sealed record FittedMember(byte[] Content, int Rounds, IReadOnlyDictionary<string, byte[]> Provenance);
