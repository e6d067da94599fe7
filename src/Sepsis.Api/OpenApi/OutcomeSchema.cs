using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sepsis.Application.Records;

namespace Sepsis.Api.OpenApi;

/// <summary>An outcome as it is sent.</summary>
internal static class OutcomeSchema
{
    public const string Name = "OutcomeRequest";

    public static OpenApiSchema Outcome() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What became of an assessed patient.",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            [RecordOutcomeCommand.LabelField] = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int32",
                Description = "1 where sepsis came within the time the model foretells, 0 where it did not.",
                Minimum = "0",
                Maximum = "1",
                Examples = [1],
            },
            [RecordOutcomeCommand.SourceField] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Who or what says so. Never a patient's name.",
                MinLength = 1,
                MaxLength = RecordOutcomeValidator.SourceLength,
                Examples = ["chart_review"],
            },
            [RecordOutcomeCommand.TimeField] = new OpenApiSchema
            {
                Type = JsonSchemaType.String | JsonSchemaType.Null,
                Format = "date-time",
                Description = "When it was so, with its offset from UTC; now, where it is left out.",
                Examples = [PatientExamples.Time],
            },
        },
        Required = new HashSet<string> { RecordOutcomeCommand.LabelField, RecordOutcomeCommand.SourceField },
        AdditionalPropertiesAllowed = false,
    };

    public static JsonNode Example() => new JsonObject
    {
        [RecordOutcomeCommand.LabelField] = 1,
        [RecordOutcomeCommand.SourceField] = "chart_review",
        [RecordOutcomeCommand.TimeField] = PatientExamples.Time,
    };
}
