namespace Sepsis.Training.Evidence;

/// <param name="LearnedAt">The other sites, joined by " + ".</param>
/// <param name="Models">The ensemble, its members, and the baselines, on the rows of the site judged.</param>
internal sealed record TransferEvidence(string LearnedAt, string JudgedAt, int Rows, int Positives, IReadOnlyList<ModelEvidence> Models);
