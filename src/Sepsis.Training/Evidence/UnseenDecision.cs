namespace Sepsis.Training.Evidence;

/// <param name="Threshold">The bundle's.</param>
internal sealed record UnseenDecision(double Threshold, string ChosenFor, IReadOnlyList<BandEvidence> Bands);
