using System.Buffers;
using System.Text.Json;
using Sepsis.Api.Assess;
using Sepsis.Application.Records;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Records;

/// <summary>An outcome as sent: {"label": 1, "source": "chart_review", "time": "2026-08-24T09:00:00+02:00"}.</summary>
internal static class OutcomeRequest
{
    public const int MaximumBytes = 16 * 1024;

    public static RecordOutcomeCommand ToCommand(ReadOnlySequence<byte> body, Guid assessmentId, string caller)
    {
        return JsonBody.Read(body, Read, fault => new RecordOutcomeCommand(assessmentId, null, null, null, caller, [fault]));

        RecordOutcomeCommand Read(ref Utf8JsonReader json)
        {
            var (label, source, time) = ((bool?)null, (string?)null, (DateTimeOffset?)null);
            var faults = new List<InputFault>();
            var seen = new HashSet<string>();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                JsonText.TryGet(ref json, out var name);
                json.Read();
                if (!seen.Add(name))
                    faults.Add(FieldFaults.Duplicate(JsonText.Shorten(name)));
                else if (name == RecordOutcomeCommand.LabelField)
                    label = Label(ref json, faults);
                else if (name == RecordOutcomeCommand.SourceField)
                    source = Source(ref json, faults);
                else if (name == RecordOutcomeCommand.TimeField)
                    time = Time(ref json, faults);
                else if (faults.Count < FieldFaults.MaximumUnknown)
                    faults.Add(new(JsonText.Shorten(name), InputFaultCode.UnknownField, "is not a field of an outcome")
                        { Hint = "label, source and time are" });
                json.Skip();
            }

            return new(assessmentId, label, source, time, caller, faults);
        }
    }

    private static bool? Label(ref Utf8JsonReader json, List<InputFault> faults)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True or JsonTokenType.False:
                return json.GetBoolean();
            case JsonTokenType.Number when json.TryGetInt32(out var number) && number is 0 or 1:
                return json.GetInt32() == 1;
            default:
                faults.Add(new(RecordOutcomeCommand.LabelField, InputFaultCode.WrongType, "must be 1 or 0")
                    { Received = JsonText.Literal(ref json) });
                return null;
        }
    }

    private static string? Source(ref Utf8JsonReader json, List<InputFault> faults)
    {
        if (json.TokenType == JsonTokenType.Null)
            return null;
        if (json.TokenType == JsonTokenType.String && JsonText.TryGet(ref json, out var text))
            return text;
        faults.Add(new(RecordOutcomeCommand.SourceField, InputFaultCode.WrongType, "must be text")
            { Received = JsonText.Literal(ref json) });
        return null;
    }

    private static DateTimeOffset? Time(ref Utf8JsonReader json, List<InputFault> faults)
    {
        if (json.TokenType == JsonTokenType.Null)
            return null;
        if (json.TokenType == JsonTokenType.String && JsonText.TryGet(ref json, out var text) && Rfc3339.Parse(text) is { } time)
            return time;
        faults.Add(FieldFaults.NotATime(RecordOutcomeCommand.TimeField) with { Received = JsonText.Literal(ref json) });
        return null;
    }
}
