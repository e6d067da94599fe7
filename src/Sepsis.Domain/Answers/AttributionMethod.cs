namespace Sepsis.Domain.Answers;

/// <summary>How effects were reckoned.</summary>
public enum AttributionMethod
{
    /// <summary>Over every coalition of the known inputs.</summary>
    Exact,

    /// <summary>Over drawn orders of the known inputs: each effect has a standard error.</summary>
    Sampled,
}
