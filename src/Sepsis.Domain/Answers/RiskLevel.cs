namespace Sepsis.Domain.Answers;

/// <summary>The band a probability falls in; the cut-offs come with the model.</summary>
public enum RiskLevel
{
    Low,
    Moderate,
    High,
    VeryHigh,

    /// <summary>Far outside of what the model learned from: no band is named. Never a band of a model.</summary>
    Indeterminate,
}
