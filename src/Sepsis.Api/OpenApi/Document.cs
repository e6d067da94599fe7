using Microsoft.OpenApi;
using Sepsis.Api.Access;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;

namespace Sepsis.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document.</summary>
internal static class Document
{
    public const string Title = "Sepsis early warning";

    private const string Name = "v1";

    public static void AddDocument(this IServiceCollection services)
    {
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddDocumentTransformer(Describe);
            options.AddDocumentTransformer(SecurityRequirements.DescribeAsync);
            options.AddDocumentTransformer(OptionalProperties.TransformAsync);
            options.AddDocumentTransformer(ScoresSchema.TransformAsync);
            options.AddDocumentTransformer(Unwrap);
            options.AddOperationTransformer(RequestBodies.TransformAsync);
            options.AddOperationTransformer(SecurityRequirements.TransformAsync);
            options.AddOperationTransformer(Answers.TransformAsync);
            options.AddSchemaTransformer(NameEnumerationType);
            options.AddSchemaTransformer(OutcomeSchema.DescribeAsync);
        });
        // The document is made with these options, which by themselves would have camelCase and numbers in quotes.
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolver = WireJson.Default;
            options.SerializerOptions.PropertyNamingPolicy = WireJson.Default.Options.PropertyNamingPolicy;
            options.SerializerOptions.NumberHandling = WireJson.Default.Options.NumberHandling;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
            options.SerializerOptions.RespectNullableAnnotations = true;
        });
    }

    public static void UseDocument(this WebApplication app) =>
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new OpenAttribute(), new UnauditedAttribute());

    /// <summary>Without a type, client generators make an empty class of an enumeration.</summary>
    private static Task NameEnumerationType(OpenApiSchema schema, object context, CancellationToken cancellationToken)
    {
        if (schema.Enum is { Count: > 0 })
            schema.Type ??= JsonSchemaType.String;
        return Task.CompletedTask;
    }

    /// <summary>Descriptions are comments of the source, wrapped where its lines end: no business of who reads the document.</summary>
    private static Task Unwrap(OpenApiDocument document, object context, CancellationToken cancellationToken)
    {
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            operation.Description = operation.Description?.ReplaceLineEndings(" ");
            foreach (var parameter in operation.Parameters ?? [])
                parameter.Description = parameter.Description?.ReplaceLineEndings(" ");
        }

        foreach (var schema in document.Components!.Schemas!.Values)
            foreach (var described in (schema.Properties?.Values ?? []).Append(schema))
                // What a reference says itself; by itself it answers with what is said of what it refers to.
                if (described is not OpenApiSchemaReference { Reference.Description: null })
                    described.Description = described.Description?.ReplaceLineEndings(" ");
        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiDocument document, object context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = Title,
            Version = Name,
            Description = "The risk of sepsis from vital signs and laboratory values, by a voting ensemble of gradient-boosted trees and a "
                + "neural network. "
                + "What a sender never sends is left out, what was asked for and is not there (yet) is null; neither is replaced by a "
                + "normal value. "
                + "Every input that cannot be used is answered with 422 and all of its faults at once. Not a medical device.",
            License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        // Where it is served is the reader's address; the committed document must not hold anybody's.
        document.Servers = null;
        return Task.CompletedTask;
    }
}
