using System.Text.Json.Serialization;
using Sepsis.Api.Errors;
using Sepsis.Domain.Risk;

namespace Sepsis.Api.Risk;

/// <summary>A caveat to one assessment.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Message">For a person to read; names no value.</param>
/// <param name="Item">The input it is about.</param>
public sealed record WarningResponse(
    [property: JsonConverter(typeof(SnakeCase<AssessmentWarningCode>))] AssessmentWarningCode Code,
    string Message,
    string? Item = null)
{
    public static WarningResponse From(AssessmentWarning warning) => new(warning.Code, warning.Message, warning.Item);
}
