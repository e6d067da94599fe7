namespace Sepsis.Domain.Answers;

/// <summary>What a reader of an assessment should know. On the wire in snake_case.</summary>
public enum AssessmentWarningCode
{
    /// <summary>The model learned from synthetic patients.</summary>
    SyntheticTrainingData,

    /// <summary>A value is older than it stands for.</summary>
    ValueAge,

    /// <summary>A value that hardly any patient had whom the model learned from.</summary>
    UnusualValue,

    /// <summary>Values that hardly any patient had together whom the model learned from.</summary>
    UnusualCombination,

    /// <summary>Unlike any patient the model learned from: no label fits by the conformal set.</summary>
    UnlikeTraining,

    /// <summary>Something was asked for that the model's bundle is too old to answer.</summary>
    NotAvailable,
}
