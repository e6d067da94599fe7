using System.Text.Json;
using Sepsis.Api.Wire;
using Sepsis.Domain.Inputs;

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
            refuse(new(ValueTimes.Field, InputFaultCode.WrongType, "must be an object of fields and times")
            {
                Received = JsonText.Literal(ref json),
            });
            return ValueTimes.None;
        }

        var times = new Dictionary<Measurement, DateTimeOffset>();
        var seen = new HashSet<Measurement>();
        var unknown = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            JsonText.TryGet(ref json, out var name);
            json.Read();
            if (Measurements.Find(name) is not { } measurement)
            {
                if (unknown++ < FieldFaults.MaximumUnknown)
                    refuse(FieldFaults.Unknown(name) with { Field = ValueTimes.PathOf(JsonText.Shorten(name)) });
            }
            else if (!seen.Add(measurement))
                refuse(FieldFaults.Duplicate(ValueTimes.PathOf(name)));
            else if (json.TokenType != JsonTokenType.Null)
                ReadTime(ref json, measurement, times, refuse);
            json.Skip();
        }

        return new(times);
    }

    private static void ReadTime(
        ref Utf8JsonReader json, Measurement measurement, Dictionary<Measurement, DateTimeOffset> times, Action<InputFault> refuse)
    {
        if (json.TokenType == JsonTokenType.String && JsonText.TryGet(ref json, out var text) && Rfc3339.Parse(text) is { } time)
            times[measurement] = time;
        else
            refuse(FieldFaults.NotATime(ValueTimes.PathOf(measurement.Name)) with { Received = JsonText.Literal(ref json) });
    }
}
