using Sepsis.Domain.Answers;

namespace Sepsis.Training.Evidence;

/// <param name="Aim">As asked for: sensitivity=0.80.</param>
/// <param name="ChosenFor">In words.</param>
internal sealed record DecisionEvidence(string Aim, double Threshold, string ChosenFor, IReadOnlyList<BandEvidence> Bands);

/// <param name="Share">Of all rows.</param>
/// <param name="EventRate">Observed, with its 95 % interval; null in a band nobody fell into.</param>
/// <param name="LikelihoodRatio">Odds of the outcome in the band over the odds before; null where it is not defined.</param>
internal sealed record BandEvidence(RiskLevel Level, double From, int Rows, double Share, double? EventRate, double? Lower, double? Upper, double? LikelihoodRatio);
