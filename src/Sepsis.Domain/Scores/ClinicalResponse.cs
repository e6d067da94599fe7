namespace Sepsis.Domain.Scores;

/// <summary>The clinical risk NEWS2 assigns, and with it the response it asks for, in rising order.</summary>
public enum ClinicalResponse
{
    /// <summary>0 to 4 points: ward-based.</summary>
    Low,

    /// <summary>3 points in a single item: urgent ward-based review.</summary>
    LowMedium,

    /// <summary>5 or 6 points: urgent.</summary>
    Medium,

    /// <summary>7 points and more: emergency.</summary>
    High,
}
