using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sepsis.Api.Hosting;

namespace Sepsis.Api.OpenApi;

/// <summary>Puts an example beside every answer, and says what text and lines look like.</summary>
internal static class AnswerExamples
{
    public static Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var (status, response) in operation.Responses!)
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesBatchAttribute>().Any() && status == "200")
                response.Content!.Add(MediaTypes.NdJson, new() { Schema = Text("One BatchRowResponse a line, in the order of the lines sent.") });
            foreach (var (mediaType, content) in response.Content!)
            {
                var example = AnswerExample.Of(operation.OperationId!, status, context.Description.RelativePath!);
                if (mediaType == MediaTypes.Text)
                    content.Schema = Text(null);
                content.Example = mediaType switch
                {
                    MediaTypes.Text or MediaTypes.Csv => example.Text,
                    MediaTypes.NdJson => example.Lines,
                    _ => example.Json,
                };
            }

            response.Description = AnswerExample.DescriptionOf(operation.OperationId!, status);
        }

        operation.Responses = InOrder(operation.Responses);
        return Task.CompletedTask;
    }

    private static OpenApiResponses InOrder(OpenApiResponses responses)
    {
        var ordered = new OpenApiResponses();
        foreach (var (status, response) in responses.OrderBy(response => response.Key))
            ordered.Add(status, response);
        return ordered;
    }

    private static OpenApiSchema Text(string? description) => new() { Type = JsonSchemaType.String, Description = description };
}
