using System.Text.Json;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Records;

/// <summary>A patient's values in the words of the wire: what was recorded can be sent again, and means the same.</summary>
public static class PatientJson
{
    public static void Write(Utf8JsonWriter json, PatientReading reading, ValueTimes times)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(times);
        json.WriteStartObject();
        foreach (var measurement in Measurements.Span)
            if (reading.IsKnown(measurement))
                Write(json, measurement, reading[measurement]);
        if (times.Count > 0)
            Write(json, times);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Measurement measurement, double value)
    {
        if (measurement.YesNo)
            json.WriteBoolean(measurement.Utf8Name.Span, value != 0);
        else if (measurement.Words.Count > 0)
            json.WriteString(measurement.Utf8Name.Span, measurement.Words.First(word => word.Value == value).Key);
        else
            json.WriteNumber(measurement.Utf8Name.Span, value);
    }

    private static void Write(Utf8JsonWriter json, ValueTimes times)
    {
        json.WriteStartObject(ValueTimes.Field);
        foreach (var (measurement, time) in times.All)
            json.WriteString(measurement.Utf8Name.Span, time);
        json.WriteEndObject();
    }
}
