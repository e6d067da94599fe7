namespace Sepsis.Domain.Risk;

/// <summary>What a reader of an assessment should know. On the wire in snake_case.</summary>
public enum AssessmentWarningCode
{
    /// <summary>The model learned from synthetic patients.</summary>
    SyntheticTrainingData,
}
