namespace Sepsis.Training.Evidence;

/// <param name="Trials">Candidates tried in every fold.</param>
/// <param name="Rounds">Trees or epochs of the final model.</param>
internal sealed record MemberParametersEvidence(string Member, int Trials, int Rounds, IReadOnlyDictionary<string, double> Best);
