namespace Sepsis.Domain.Answers;

/// <summary>A caveat to one assessment. The item is the input it is about; the message names no value of the patient's.</summary>
public sealed record AssessmentWarning(AssessmentWarningCode Code, string? Item, string Message)
{
    /// <summary>Age of the value, where that is what is warned of.</summary>
    public int? Minutes { get; init; }

    /// <summary>Where nine of ten of the patients lay whom the model learned from.</summary>
    public double? UsualLow { get; init; }

    public double? UsualHigh { get; init; }

    public static IEnumerable<AssessmentWarning> Of(RiskAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Bundle.Manifest.Population.Synthetic)
            yield return new(AssessmentWarningCode.SyntheticTrainingData, null, "The model was trained on synthetic patients: not for use on real ones.");
        foreach (var (measurement, age) in assessment.Times.Stale(assessment.Time))
            yield return new(AssessmentWarningCode.ValueAge, measurement.Name, $"Older than the {measurement.FreshFor!.Value.TotalHours:0} hours it stands for: measure again.")
            {
                Minutes = (int)Math.Min(age.TotalMinutes, int.MaxValue),
            };
        foreach (var input in assessment.Unusual.Inputs)
            yield return new(AssessmentWarningCode.UnusualValue, input.Name, input.Rarity == InputRarity.Extrapolated
                ? "Far outside of what the model learned from: no risk level is named."
                : "Hardly any patient the model learned from had such a value.")
            {
                UsualLow = input.UsualLow,
                UsualHigh = input.UsualHigh,
            };
        if (assessment.Unusual.Combination != InputRarity.Usual)
            yield return new(AssessmentWarningCode.UnusualCombination, null, assessment.Unusual.Combination == InputRarity.Extrapolated
                ? "These values together are far outside of what the model learned from: no risk level is named."
                : "Hardly any patient the model learned from had such values together.");
        if (assessment.Set == ConformalSet.Empty)
            yield return new(AssessmentWarningCode.UnlikeTraining, null, "Unlike any patient the model learned from: neither answer fits.");
        if (assessment.AskedTooMuch)
            yield return new(AssessmentWarningCode.NotAvailable, null, "The model's bundle is of an older format and cannot explain itself or name a next measurement.");
    }

    public override string ToString() => $"AssessmentWarning {Code} {Item} (values withheld)";
}
