namespace Sepsis.Training.Evidence;

/// <summary>Ways that were compared (voting weights, calibrations), the one chosen, and why, in words.</summary>
internal sealed record ChoiceEvidence(string Chosen, string Why, IReadOnlyList<OptionEvidence> Options);
