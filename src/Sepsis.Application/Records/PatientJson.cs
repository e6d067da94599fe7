using System.Text.Json;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Application.Records;

/// <summary>A patient's values in the words of the wire: what was recorded can be sent again, and means the same.</summary>
public static class PatientJson
{
    public static void Write(Utf8JsonWriter json, AssessRiskCommand patient)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(patient);
        json.WriteStartObject();
        foreach (var measurement in Measurements.All)
            if (patient.Reading.IsKnown(measurement))
                Write(json, measurement, patient.Reading[measurement]);
        if (!ReferenceEquals(patient.Bedside, BedsideItems.None))
            foreach (var quantity in BedsideQuantities.All)
                if (patient.Bedside.ValueOf(quantity) is { } value)
                    Write(json, quantity, value);
        if (patient.Times.Count > 0)
            Write(json, patient.Times);
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
