using System.Text.Json;
using Sepsis.Api.Wire;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>Reads {"lactate_level": "2026-08-23T07:10:00Z", ...}: fields to the time their value was taken.</summary>
internal static class ValueTimesReader
{
    /// <param name="json">Stands on the value of measured_at; on return, on its last token.</param>
    /// <param name="refuse">Called for every fault.</param>
    public static ValueTimes Read(ref Utf8JsonReader json, Action<InputFault> refuse)
    {
        if (json.TokenType == JsonTokenType.Null)
            return ValueTimes.None;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            refuse(new(ValueTimes.Field, InputFaultCode.WrongType, "must be an object of fields and times") { Received = JsonText.Literal(ref json) });
            return ValueTimes.None;
        }

        var times = new Dictionary<InputField, DateTimeOffset>();
        var seen = new HashSet<InputField>();
        var unknown = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            JsonText.TryGet(ref json, out var name);
            json.Read();
            if (InputFields.Find(name) is not { } field)
            {
                if (unknown++ < FieldFaults.MaximumUnknown)
                    refuse(FieldFaults.Unknown(name) with { Field = ValueTimes.PathOf(JsonText.Shorten(name)) });
            }
            else if (!seen.Add(field))
                refuse(FieldFaults.Duplicate(ValueTimes.PathOf(name)));
            else if (json.TokenType != JsonTokenType.Null)
                ReadTime(ref json, field, times, refuse);
            json.Skip();
        }

        return new(times);
    }

    private static void ReadTime(ref Utf8JsonReader json, InputField field, Dictionary<InputField, DateTimeOffset> times, Action<InputFault> refuse)
    {
        if (json.TokenType == JsonTokenType.String && JsonText.TryGet(ref json, out var text) && Rfc3339.Parse(text) is { } time)
            times[field] = time;
        else
            refuse(FieldFaults.NotATime(ValueTimes.PathOf(field.Name)) with { Received = JsonText.Literal(ref json) });
    }
}
