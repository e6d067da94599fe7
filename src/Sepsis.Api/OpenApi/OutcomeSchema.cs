using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sepsis.Api.Records;

namespace Sepsis.Api.OpenApi;

/// <summary>An outcome as it is sent.</summary>
internal static class OutcomeSchema
{
    public const string Name = nameof(OutcomeRequest);

    /// <summary>In the place of what would be made of the properties, which may all be missing for the reader's sake.</summary>
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type != typeof(OutcomeRequest))
            return Task.CompletedTask;
        schema.Description = "What became of an assessed patient.";
        schema.Required = new HashSet<string> { OutcomeRequest.LabelField, OutcomeRequest.SourceField };
        schema.AdditionalPropertiesAllowed = false;
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            [OutcomeRequest.LabelField] = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int32",
                Description = "1 where sepsis came within the time the model foretells, 0 where it did not.",
                Minimum = "0",
                Maximum = "1",
                Examples = [1],
            },
            [OutcomeRequest.SourceField] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Who or what says so. Never a patient's name.",
                MinLength = 1,
                MaxLength = OutcomeRequestValidator.SourceLength,
                Examples = ["chart_review"],
            },
            [OutcomeRequest.TimeField] = new OpenApiSchema
            {
                Type = JsonSchemaType.String | JsonSchemaType.Null,
                Format = "date-time",
                Description = "When it was so, with its offset from UTC; now, where it is left out.",
                Examples = [PatientExamples.Time],
            },
        };
        return Task.CompletedTask;
    }

    public static JsonNode Example() => new JsonObject
    {
        [OutcomeRequest.LabelField] = 1,
        [OutcomeRequest.SourceField] = "chart_review",
        [OutcomeRequest.TimeField] = PatientExamples.Time,
    };
}
