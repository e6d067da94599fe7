using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sepsis.Api.Hosting;

namespace Sepsis.Api.OpenApi;

/// <summary>Tells the document of the bodies that actions read by themselves.</summary>
internal static class RequestBodies
{
    public static Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        if (metadata.OfType<TakesPatientAttribute>().Any())
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [MediaTypes.Json] = Patient(document) } };
        if (metadata.OfType<TakesWhatIfAttribute>().Any())
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [MediaTypes.Json] = WhatIf(document) } };
        if (metadata.OfType<TakesOutcomeAttribute>().Any())
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [MediaTypes.Json] = Outcome(document) } };
        if (metadata.OfType<TakesBatchAttribute>().Any())
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { [MediaTypes.Json] = Batch(document), [MediaTypes.NdJson] = Lines() },
            };
        return Task.CompletedTask;
    }

    private static OpenApiMediaType Patient(OpenApiDocument document)
    {
        document.AddComponent(PatientSchema.PatientName, PatientSchema.Patient());
        return new()
        {
            Schema = new OpenApiSchemaReference(PatientSchema.PatientName, document),
            Examples = new Dictionary<string, IOpenApiExample>
            {
                ["laboratory_pending"] = Example("The laboratory has not answered yet", PatientExamples.LaboratoryPending()),
                ["required_only"] = Example("Required fields only", PatientExamples.Required()),
                ["full"] = Example("Every field", PatientExamples.Full()),
            },
        };
    }

    private static OpenApiMediaType Batch(OpenApiDocument document)
    {
        document.AddComponent(PatientSchema.PatientName, PatientSchema.Patient());
        document.AddComponent(PatientSchema.BatchName, PatientSchema.Batch(document));
        return new()
        {
            Schema = new OpenApiSchemaReference(PatientSchema.BatchName, document),
            Examples = new Dictionary<string, IOpenApiExample> { ["two_patients"] = Example("Two patients", PatientExamples.Batch()) },
        };
    }

    private static OpenApiMediaType WhatIf(OpenApiDocument document)
    {
        document.AddComponent(PatientSchema.PatientName, PatientSchema.Patient());
        document.AddComponent(PatientSchema.ChangesName, PatientSchema.Changes());
        document.AddComponent(PatientSchema.WhatIfName, PatientSchema.WhatIf(document));
        return new()
        {
            Schema = new OpenApiSchemaReference(PatientSchema.WhatIfName, document),
            Examples = new Dictionary<string, IOpenApiExample> { ["lactate_arrives"] = Example("The lactate arrives, and the pulse falls", PatientExamples.WhatIf()) },
        };
    }

    private static OpenApiMediaType Outcome(OpenApiDocument document)
    {
        document.AddComponent(OutcomeSchema.Name, OutcomeSchema.Outcome());
        return new()
        {
            Schema = new OpenApiSchemaReference(OutcomeSchema.Name, document),
            Examples = new Dictionary<string, IOpenApiExample> { ["sepsis_came"] = Example("Sepsis came", OutcomeSchema.Example()) },
        };
    }

    private static OpenApiMediaType Lines() => new()
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = $"One {PatientSchema.PatientName} a line." },
        Examples = new Dictionary<string, IOpenApiExample> { ["two_lines"] = Example("Two patients, one a line", PatientExamples.Lines()) },
    };

    private static OpenApiExample Example(string summary, JsonNode value) => new() { Summary = summary, Value = value };
}
