using System.Text.Json;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Records;

/// <summary>A patient's values in the words of the wire: what was recorded can be sent again, and means the same.</summary>
public static class PatientJson
{
    public static void Write(Utf8JsonWriter json, AssessRiskCommand patient)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(patient);
        json.WriteStartObject();
        foreach (var measurement in Measurements.Span)
            if (patient.Reading.IsKnown(measurement))
                Write(json, measurement, patient.Reading[measurement]);
        if (patient.Times.Count > 0)
            Write(json, patient.Times);
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
