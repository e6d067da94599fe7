namespace Sepsis.Domain.Scores;

public enum LactateLevelBand
{
    NotRaised,

    /// <summary>Above 2 mmol/L.</summary>
    Raised,

    /// <summary>4 mmol/L and more.</summary>
    High,
}
