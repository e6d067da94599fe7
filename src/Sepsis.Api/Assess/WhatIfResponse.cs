using Sepsis.Application.Assess;

namespace Sepsis.Api.Assess;

/// <summary>
/// Both answers in full, and the difference explained: the effects of the changes and of what was removed add up to
/// probability_change. It says how the model would answer, not what treating a value would do.
/// </summary>
/// <param name="Before">The patient as they are.</param>
/// <param name="After">The same patient with the changes.</param>
/// <param name="ProbabilityChange">After minus before.</param>
/// <param name="Changes">Each change, the largest effect first.</param>
/// <param name="Removed">What it does that values were taken away; left out where none was.</param>
public sealed record WhatIfResponse(
    AssessmentResponse Before,
    AssessmentResponse After,
    double ProbabilityChange,
    IReadOnlyList<WhatIfEffectResponse> Changes,
    MissingEffectResponse? Removed)
{
    public static WhatIfResponse From(WhatIfResult result, string language = Languages.English)
    {
        ArgumentNullException.ThrowIfNull(result);
        var schema = result.Before.Bundle.Schema;
        var effects = result.Difference.Effects.ToDictionary(effect => schema.Features[effect.Column].Name, effect => effect.Effect);
        string[] removed = [.. schema.Used.Where(measurement => result.Before.Reading.IsKnown(measurement) && !result.After.Reading.IsKnown(measurement)).Select(measurement => measurement.Name)];
        return new(
            AssessmentResponse.From(result.Before, language),
            AssessmentResponse.From(result.After, language),
            result.After.Probability - result.Before.Probability,
            [
                .. result.Changed
                    .Select(measurement => new WhatIfEffectResponse(
                        measurement.Name, result.Before.Reading.ValueOf(measurement), result.After.Reading.ValueOf(measurement), measurement.Unit,
                        effects.TryGetValue(measurement.Name, out var effect) ? effect : null))
                    .OrderByDescending(change => Math.Abs(change.Effect ?? 0)),
            ],
            removed.Length == 0 ? null : new(result.Difference.MissingEffect, removed));
    }

    public override string ToString() => "WhatIfResponse (values withheld)";
}
