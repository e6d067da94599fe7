namespace Sepsis.Domain.Risk;

/// <summary>From this probability on (inclusive), the level holds.</summary>
public sealed record RiskBand(RiskLevel Level, double From);
