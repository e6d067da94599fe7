namespace Sepsis.Training.Evidence;

/// <summary>The ensemble's figure minus the other model's, both on the same resampled patients.</summary>
internal sealed record PairedDifference(string Versus, string Figure, double Difference, double Lower, double Upper);
