using System.Text.Json.Nodes;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.OpenApi;

/// <summary>Bodies to try, from the catalogue's own example values.</summary>
internal static class PatientExamples
{
    public const string PatientId = "example-1";

    public const string Time = "2026-08-23T07:10:00+02:00";

    public static JsonNode ValueOf(Measurement measurement) =>
        measurement.YesNo ? measurement.Example == 1
        : measurement.Words.Count > 0 ? measurement.Words.First(word => word.Value == measurement.Example).Key
        : measurement.WholeNumber ? (int)measurement.Example
        : measurement.Example;

    public static JsonObject Full() =>
        new([new(AssessRiskCommand.PatientIdField, PatientId), .. Measurements.ModelInputs.Select(Example)]);

    public static JsonObject LaboratoryPending() =>
        new([.. Measurements.All.Take(Measurements.NumComorbidities.Index + 1).Select(measurement =>
            measurement.Kind == MeasurementKind.Laboratory ? new(measurement.Name, null) : Example(measurement))]);

    public static JsonObject Required() =>
        new([.. Measurements.All.Where(measurement => measurement.Required).Select(Example)]);

    public static JsonObject WhatIf() => new()
    {
        [WhatIfCommand.PatientField] = LaboratoryPending(),
        [WhatIfCommand.ChangesField] = new JsonObject
        {
            [Measurements.LactateLevel.Name] = Measurements.LactateLevel.Example,
            [Measurements.HeartRate.Name] = 96,
        },
    };

    public static JsonObject Batch() => new() { [AssessBatchValidator.Field] = new JsonArray(LaboratoryPending(), Required()) };

    public static JsonNode Lines() => $"{LaboratoryPending().ToJsonString()}\n{Required().ToJsonString()}\n";

    private static KeyValuePair<string, JsonNode?> Example(Measurement measurement) =>
        KeyValuePair.Create(measurement.Name, (JsonNode?)ValueOf(measurement));
}
