using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.OpenApi;

/// <summary>The patient as the document describes it: the catalogue, so that text and validator cannot part.</summary>
internal static class PatientSchema
{
    public const string PatientName = "PatientRequest";
    public const string BatchName = "BatchRequest";
    public const string ChangesName = "PatientChanges";
    public const string WhatIfName = "WhatIfRequest";

    public static OpenApiSchema Patient() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "One patient's values. A field that is left out is one that this sender does not send; null was asked for and is "
            + "not there (yet).",
        Properties = Measurements.ModelInputs.Select(Property)
            .Append(new(AssessRiskCommand.PatientIdField, PatientId()))
            .Concat(Measurements.BedsideOnly.Select(Property))
            .Append(new(ValueTimes.Field, Times())).ToDictionary(),
        Required = Measurements.All.Where(measurement => measurement.Required).Select(measurement => measurement.Name).ToHashSet(),
        AdditionalPropertiesAllowed = false,
    };

    /// <summary>Any field but the identifier, and none required.</summary>
    public static OpenApiSchema Changes()
    {
        var schema = Patient();
        schema.Description = "Fields to change. null takes a value away.";
        schema.Properties!.Remove(AssessRiskCommand.PatientIdField);
        schema.Required = null;
        return schema;
    }

    public static OpenApiSchema WhatIf(OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A patient, and what would be different.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            [WhatIfCommand.PatientField] = new OpenApiSchemaReference(PatientName, document),
            [WhatIfCommand.ChangesField] = new OpenApiSchemaReference(ChangesName, document),
        },
        Required = new HashSet<string> { WhatIfCommand.PatientField, WhatIfCommand.ChangesField },
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

    private static KeyValuePair<string, IOpenApiSchema> Property(Measurement measurement) => new(measurement.Name, Of(measurement));

    private static OpenApiSchema Of(Measurement measurement)
    {
        var nullable = measurement.Required ? 0 : JsonSchemaType.Null;
        if (measurement.YesNo)
            return new()
            {
                Type = JsonSchemaType.Boolean | nullable,
                Description = Described(measurement),
                Examples = [PatientExamples.ValueOf(measurement)],
            };
        if (measurement.Words.Count > 0)
            return new()
            {
                Type = JsonSchemaType.String | nullable,
                Description = Described(measurement),
                Enum = [.. measurement.Words.Keys.Select(word => JsonValue.Create(word)), JsonNullSentinel.JsonNull],
                Examples = [PatientExamples.ValueOf(measurement)],
            };
        return new()
        {
            Type = (measurement.WholeNumber ? JsonSchemaType.Integer : JsonSchemaType.Number) | nullable,
            Format = measurement.WholeNumber ? "int32" : "double",
            Description = $"{Described(measurement)}: {ReadingRules.RangeOf(measurement)}",
            Minimum = measurement.Minimum.ToString(CultureInfo.InvariantCulture),
            Maximum = measurement.Maximum.ToString(CultureInfo.InvariantCulture),
            Examples = [PatientExamples.ValueOf(measurement)],
        };
    }

    private static string Described(Measurement measurement) =>
        measurement.IsModelInput ? measurement.Label : $"{measurement.Label} (for the bedside scores; no model looks at it)";

    private static OpenApiSchema Times() => new()
    {
        Type = JsonSchemaType.Object | JsonSchemaType.Null,
        Description = "When values were taken, by field: a time with its offset from UTC. A value older than it stands for is warned of.",
        AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date-time" },
        Examples = [new JsonObject { [Measurements.LactateLevel.Name] = PatientExamples.Time }],
    };

    private static OpenApiSchema PatientId() => new()
    {
        Type = JsonSchemaType.String | JsonSchemaType.Null,
        Description = "As the hospital knows the patient. Never logged, never repeated in an answer.",
        MinLength = 1,
        MaxLength = AssessRiskValidator.PatientIdLength,
        Examples = [PatientExamples.PatientId],
    };
}
