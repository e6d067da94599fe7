using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>A caveat to one assessment.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Message">For a person to read; names no value.</param>
/// <param name="Item">The input it is about.</param>
/// <param name="Minutes">Age of the value, where that is what is warned of.</param>
/// <param name="UsualLow">From here to usual_high lay nine of ten of the patients the model learned from.</param>
/// <param name="UsualHigh">Its upper end.</param>
public sealed record WarningResponse(
    [property: JsonConverter(typeof(SnakeCase<AssessmentWarningCode>))] AssessmentWarningCode Code,
    string Message,
    string? Item = null,
    int? Minutes = null,
    double? UsualLow = null,
    double? UsualHigh = null)
{
    public static WarningResponse From(AssessmentWarning warning) => new(warning.Code, warning.Message, warning.Item, warning.Minutes, warning.UsualLow, warning.UsualHigh);

    public override string ToString() => $"WarningResponse {Code} {Item} (values withheld)";
}
