using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Inputs;

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
            yield return Of(
                AssessmentWarningCode.SyntheticTrainingData, "The model was trained on synthetic patients: not for use on real ones.");
        if (!assessment.Bundle.Schema.Panels.IsWithin(assessment.Reading.Sent))
            yield return Of(
                AssessmentWarningCode.NotSent,
                "The model looks at what was not sent, as if it had been asked for and were not there: the probability may be far too low. "
                + $"Not sent: {assessment.Bundle.Schema.Panels.Without(assessment.Reading.Sent)}.");
        foreach (var measurement in assessment.BeyondSender)
            yield return new(AssessmentWarningCode.BeyondSender, measurement.Name,
                "Was sent, although this sender is known not to send of its panel: no model looked at it.");
        foreach (var (measurement, age) in assessment.Times.Stale(assessment.Time))
            yield return OfAge(measurement, age);
        foreach (var input in assessment.Unusual.Inputs)
            yield return OfInput(input);
        if (assessment.Unusual.Combination != InputRarity.Usual)
            yield return Of(AssessmentWarningCode.UnusualCombination, assessment.Unusual.Combination == InputRarity.Extrapolated
                ? "These values together are far outside of what the model learned from: no risk level is named."
                : "Hardly any patient the model learned from had such values together.");
        if (assessment.Set == ConformalSet.Empty)
            yield return Of(AssessmentWarningCode.UnlikeTraining, "Unlike any patient the model learned from: neither answer fits.");
    }

    private static AssessmentWarning Of(AssessmentWarningCode code, string message) => new(code, null, message);

    private static AssessmentWarning OfAge(Measurement measurement, TimeSpan age) => new(
        AssessmentWarningCode.ValueAge,
        measurement.Name,
        $"Older than the {measurement.FreshFor!.Value.TotalHours:0} hours it stands for: measure again.")
    {
        Minutes = (int)Math.Min(age.TotalMinutes, int.MaxValue),
    };

    private static AssessmentWarning OfInput(UnusualInput input) => new(
        AssessmentWarningCode.UnusualValue,
        input.Name,
        input.Rarity == InputRarity.Extrapolated
            ? "Far outside of what the model learned from: no risk level is named."
            : "Hardly any patient the model learned from had such a value.")
    {
        UsualLow = input.UsualLow,
        UsualHigh = input.UsualHigh,
    };

    public override string ToString() => $"AssessmentWarning {Code} {Item} (values withheld)";
}

/// <summary>What a reader of an assessment should know. On the wire in snake_case.</summary>
public enum AssessmentWarningCode
{
    /// <summary>The model learned from synthetic patients.</summary>
    SyntheticTrainingData,

    /// <summary>The model that answered looks at panels that were not sent: the family holds none for what was.</summary>
    NotSent,

    /// <summary>A value of a panel that this sender is known not to send of.</summary>
    BeyondSender,

    /// <summary>A value is older than it stands for.</summary>
    ValueAge,

    /// <summary>A value that hardly any patient had whom the model learned from.</summary>
    UnusualValue,

    /// <summary>Values that hardly any patient had together whom the model learned from.</summary>
    UnusualCombination,

    /// <summary>Unlike any patient the model learned from: no label fits by the conformal set.</summary>
    UnlikeTraining,
}
