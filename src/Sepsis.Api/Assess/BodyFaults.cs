using System.Text.Json;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Assess;

/// <summary>What can be wrong with a body before it has fields. The content is never repeated, only where it went wrong.</summary>
internal static class BodyFaults
{
    public static InputFault Empty { get; } = new(InputFault.Body, InputFaultCode.EmptyBody, "is empty: a JSON object is needed");

    public static InputFault NotAnObject(JsonTokenType received) => new(InputFault.Body, InputFaultCode.NotAnObject, "must be a JSON object")
    {
        Received = received switch
        {
            JsonTokenType.StartArray => "\"array\"",
            JsonTokenType.String => "\"text\"",
            JsonTokenType.Number => "\"number\"",
            JsonTokenType.Null => "null",
            JsonTokenType.True => "true",
            _ => "false",
        },
    };

    public static InputFault Malformed(JsonException exception) => new(InputFault.Body, InputFaultCode.MalformedJson,
        $"is not JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
}
