namespace Sepsis.Domain.Risk;

/// <summary>The band a probability falls in; the cut-offs come with the model.</summary>
public enum RiskLevel
{
    Low,
    Moderate,
    High,
    VeryHigh,
}
