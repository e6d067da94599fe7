using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sepsis.Api.Wire;

namespace Sepsis.Api.OpenApi;

/// <summary>Tells the document of a body that is read by this service's own reader.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class TakesAttribute : Attribute
{
    public abstract IDictionary<string, OpenApiMediaType> Contents(OpenApiDocument document);

    protected static OpenApiMediaType Content(
        IOpenApiSchema schema, params (string Name, string Summary, JsonNode Value)[] examples) => new()
        {
            Schema = schema,
            Examples = examples.ToDictionary(
            example => example.Name,
            IOpenApiExample (example) => new OpenApiExample { Summary = example.Summary, Value = example.Value }),
        };

    protected static OpenApiSchemaReference PatientIn(OpenApiDocument document)
    {
        document.AddComponent(PatientSchema.PatientName, PatientSchema.Patient());
        return new(PatientSchema.PatientName, document);
    }
}

/// <summary>One patient.</summary>
internal sealed class TakesPatientAttribute : TakesAttribute
{
    public override IDictionary<string, OpenApiMediaType> Contents(OpenApiDocument document) => new Dictionary<string, OpenApiMediaType>
    {
        [MediaTypes.Json] = Content(
            PatientIn(document),
            ("laboratory_pending", "The laboratory has not answered yet", PatientExamples.LaboratoryPending()),
            ("required_only", "Required fields only", PatientExamples.Required()),
            ("full", "Every field", PatientExamples.Full())),
    };
}

/// <summary>Many patients, as one object or line by line.</summary>
internal sealed class TakesBatchAttribute : TakesAttribute
{
    public override IDictionary<string, OpenApiMediaType> Contents(OpenApiDocument document)
    {
        PatientIn(document);
        document.AddComponent(PatientSchema.BatchName, PatientSchema.Batch(document));
        var line = new OpenApiSchema { Type = JsonSchemaType.String, Description = $"One {PatientSchema.PatientName} a line." };
        return new Dictionary<string, OpenApiMediaType>
        {
            [MediaTypes.Json] = Content(
                new OpenApiSchemaReference(PatientSchema.BatchName, document), ("two_patients", "Two patients", PatientExamples.Batch())),
            [MediaTypes.NdJson] = Content(line, ("two_lines", "Two patients, one a line", PatientExamples.Lines())),
        };
    }
}

/// <summary>A patient and changes.</summary>
internal sealed class TakesWhatIfAttribute : TakesAttribute
{
    public override IDictionary<string, OpenApiMediaType> Contents(OpenApiDocument document)
    {
        PatientIn(document);
        document.AddComponent(PatientSchema.ChangesName, PatientSchema.Changes());
        document.AddComponent(PatientSchema.WhatIfName, PatientSchema.WhatIf(document));
        return new Dictionary<string, OpenApiMediaType>
        {
            [MediaTypes.Json] = Content(
                new OpenApiSchemaReference(PatientSchema.WhatIfName, document),
                ("lactate_arrives", "The lactate arrives, and the pulse falls", PatientExamples.WhatIf())),
        };
    }
}

/// <summary>What became of a patient. MVC binds it, so that its schema is in the document already.</summary>
internal sealed class TakesOutcomeAttribute : TakesAttribute
{
    public override IDictionary<string, OpenApiMediaType> Contents(OpenApiDocument document) => new Dictionary<string, OpenApiMediaType>
    {
        [MediaTypes.Json] = Content(
            new OpenApiSchemaReference(OutcomeSchema.Name, document), ("sepsis_came", "Sepsis came", OutcomeSchema.Example())),
    };
}

internal static class RequestBodies
{
    public static Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesAttribute>().LastOrDefault() is { } takes)
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = takes.Contents(context.Document!) };
        return Task.CompletedTask;
    }
}
