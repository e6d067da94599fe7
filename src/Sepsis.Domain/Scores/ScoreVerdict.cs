namespace Sepsis.Domain.Scores;

/// <summary>Whether a score reaches its cut-off. What is not supplied can leave that open; it never makes it "no".</summary>
public enum ScoreVerdict
{
    No,
    Indeterminate,
    Yes,
}
