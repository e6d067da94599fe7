namespace Sepsis.Domain.Scores;

/// <summary>Whether the model and a bedside score say the same. What only one of them sees is what is worth a second look.</summary>
public enum Agreement
{
    BothHigh,
    ModelOnly,
    ScoreOnly,
    BothLow,
}
