namespace Sepsis.Domain.Answers;

/// <summary>From this probability on (inclusive), the level holds.</summary>
/// <param name="EventRate">Observed in the band on rows the model had not learned from; null where nothing was seen.</param>
/// <param name="LikelihoodRatio">Odds of the outcome in the band over the odds in all rows; null where it is not defined.</param>
public sealed record RiskBand(RiskLevel Level, double From, double? EventRate = null, double? LikelihoodRatio = null);
