using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sepsis.Application.Risk.AssessBatch;
using Sepsis.Application.Risk.AssessRisk;
using Sepsis.Domain.Vitals;

namespace Sepsis.Api.OpenApi;

/// <summary>The patient as the document describes it: the catalogue, so that text and validator cannot part.</summary>
internal static class PatientSchema
{
    public const string PatientName = "PatientRequest";
    public const string BatchName = "BatchRequest";

    public static OpenApiSchema Patient() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "One patient's values. What is not known is left out or null.",
        Properties = Measurements.All.ToDictionary(measurement => measurement.Name, IOpenApiSchema (measurement) => Of(measurement))
            .Append(new(AssessRiskCommand.PatientIdField, PatientId())).ToDictionary(),
        Required = Measurements.All.Where(measurement => measurement.Required).Select(measurement => measurement.Name).ToHashSet(),
        AdditionalPropertiesAllowed = false,
    };

    public static OpenApiSchema Batch(OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Many patients; each is answered for itself.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            [AssessBatchValidator.Field] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                MaxItems = AssessBatchCommand.MaximumPatients,
                Items = new OpenApiSchemaReference(PatientName, document),
            },
        },
        Required = new HashSet<string> { AssessBatchValidator.Field },
        AdditionalPropertiesAllowed = false,
    };

    private static OpenApiSchema Of(Measurement measurement)
    {
        var nullable = measurement.Required ? 0 : JsonSchemaType.Null;
        if (measurement.Words.Count > 0)
            return new()
            {
                Type = JsonSchemaType.String | nullable,
                Description = measurement.Label,
                Enum = [.. measurement.Words.Keys.Select(word => JsonValue.Create(word)), JsonNullSentinel.JsonNull],
                Examples = [PatientExamples.ValueOf(measurement)],
            };
        return new()
        {
            Type = (measurement.WholeNumber ? JsonSchemaType.Integer : JsonSchemaType.Number) | nullable,
            Format = measurement.WholeNumber ? "int32" : "double",
            Description = $"{measurement.Label}: {ReadingRules.Range(measurement)}",
            Minimum = measurement.Minimum.ToString(CultureInfo.InvariantCulture),
            Maximum = measurement.Maximum.ToString(CultureInfo.InvariantCulture),
            Examples = [PatientExamples.ValueOf(measurement)],
        };
    }

    private static OpenApiSchema PatientId() => new()
    {
        Type = JsonSchemaType.String | JsonSchemaType.Null,
        Description = "As the hospital knows the patient. Never logged, never repeated in an answer.",
        MinLength = 1,
        MaxLength = AssessRiskValidator.PatientIdLength,
        Examples = [PatientExamples.PatientId],
    };
}
