namespace Sepsis.Domain.Risk;

/// <summary>What a reader of an assessment should know. On the wire in snake_case.</summary>
public enum AssessmentWarningCode
{
    /// <summary>A laboratory value this model looks at is not back yet, or was not sent.</summary>
    LaboratoryNotSupplied,

    /// <summary>Another value this model looks at was not sent.</summary>
    ValueNotSupplied,

    /// <summary>A value was sent that this model does not look at.</summary>
    InputNotUsed,

    /// <summary>The model learned from synthetic patients.</summary>
    SyntheticTrainingData,
}
