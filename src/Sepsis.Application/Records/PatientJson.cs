using System.Text.Json;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Application.Records;

/// <summary>A patient's values in the words of the wire: what was recorded can be sent again, and means the same.</summary>
public static class PatientJson
{
    public static void Write(Utf8JsonWriter json, PatientReading reading, BedsideItems bedside, ValueTimes times)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(bedside);
        ArgumentNullException.ThrowIfNull(times);
        json.WriteStartObject();
        foreach (var measurement in Measurements.All)
            if (reading.IsKnown(measurement))
                Write(json, measurement, reading[measurement]);
        if (!ReferenceEquals(bedside, BedsideItems.None))
            foreach (var quantity in BedsideQuantities.All)
                if (bedside.ValueOf(quantity) is { } value)
                    Write(json, quantity, value);
        if (times.Count > 0)
            Write(json, times);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, InputField field, double value)
    {
        if (field.YesNo)
            json.WriteBoolean(field.Utf8Name.Span, value != 0);
        else if (field.Words.Count > 0)
            json.WriteString(field.Utf8Name.Span, field.Words.First(word => word.Value == value).Key);
        else
            json.WriteNumber(field.Utf8Name.Span, value);
    }

    private static void Write(Utf8JsonWriter json, ValueTimes times)
    {
        json.WriteStartObject(ValueTimes.Field);
        foreach (var (field, time) in times.All)
            json.WriteString(field.Utf8Name.Span, time);
        json.WriteEndObject();
    }
}
