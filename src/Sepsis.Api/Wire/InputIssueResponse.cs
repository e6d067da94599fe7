using System.Text.Json;
using System.Text.Json.Serialization;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Wire;

/// <summary>One fault of one field, with what is needed to mend it.</summary>
/// <param name="Field">The field; "body" where the body as a whole is at fault.</param>
/// <param name="Code">Stable: docs/errors.md lists every one.</param>
/// <param name="Message">For a person to read.</param>
/// <param name="Received">What was received; never an identifier.</param>
/// <param name="Minimum">Lowest value accepted.</param>
/// <param name="Maximum">Highest value accepted.</param>
/// <param name="Unit">UCUM unit of the value and its range.</param>
/// <param name="Hint">What was probably meant.</param>
public sealed record InputIssueResponse(
    string Field,
    [property: JsonConverter(typeof(SnakeCase<InputFaultCode>))] InputFaultCode Code,
    string Message,
    JsonElement? Received = null,
    double? Minimum = null,
    double? Maximum = null,
    string? Unit = null,
    string? Hint = null)
{
    public static InputIssueResponse From(InputFault fault) => new(
        fault.Field, fault.Code, fault.Message, fault.Received is null ? null : JsonElement.Parse(fault.Received),
        fault.Minimum, fault.Maximum, fault.Unit, fault.Hint);

    public override string ToString() => $"InputIssueResponse {Field} {Code} (values withheld)";
}
