namespace Sepsis.Domain.Answers;

public enum DecisionAimKind
{
    Sensitivity,

    AlertsPer100,

    /// <summary>What a missed case costs, in false alarms.</summary>
    CostRatio,
}
