using Sepsis.Domain.Vitals;

namespace Sepsis.Domain.Risk;

/// <summary>A caveat to one assessment. The item is the input it is about; the message names no value.</summary>
public sealed record AssessmentWarning(AssessmentWarningCode Code, string? Item, string Message)
{
    public static IEnumerable<AssessmentWarning> Of(RiskAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        foreach (var missing in assessment.Missing)
            yield return NotSupplied(missing);
        foreach (var unused in assessment.NotUsed)
            yield return new(AssessmentWarningCode.InputNotUsed, unused.Name, $"{unused.Label} was supplied, but this model does not use it.");
        if (assessment.Bundle.Manifest.Population.Synthetic)
            yield return new(AssessmentWarningCode.SyntheticTrainingData, null, "The model was trained on synthetic patients: not for use on real ones.");
    }

    private static AssessmentWarning NotSupplied(Measurement missing) =>
        new(missing.Kind == MeasurementKind.Laboratory ? AssessmentWarningCode.LaboratoryNotSupplied : AssessmentWarningCode.ValueNotSupplied,
            missing.Name, $"{missing.Label} was not supplied; the assessment was made without it.");
}
