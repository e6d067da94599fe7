namespace Sepsis.Domain.Risk;

/// <summary>A caveat to one assessment. The item is the input it is about; the message names no value.</summary>
public sealed record AssessmentWarning(AssessmentWarningCode Code, string? Item, string Message)
{
    public static IEnumerable<AssessmentWarning> Of(RiskAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Bundle.Manifest.Population.Synthetic)
            yield return new(AssessmentWarningCode.SyntheticTrainingData, null, "The model was trained on synthetic patients: not for use on real ones.");
    }
}
