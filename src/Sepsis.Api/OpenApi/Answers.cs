using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sepsis.Api.Wire;

namespace Sepsis.Api.OpenApi;

/// <summary>An answer of a route, with its example: a property of a class of examples, of type <see cref="AnswerExample"/>.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class AnswersAttribute<T> : ProducesResponseTypeAttribute<T>, IAnswer
{
    private readonly Type _examples;
    private readonly string _example;

    public AnswersAttribute(
        int status, Type examples, string example, string mediaType = MediaTypes.Json, params string[] furtherMediaTypes)
        : base(status, mediaType, furtherMediaTypes)
    {
        (_examples, _example) = (examples, example);
        Description = "The answer";
    }

    public AnswerExample Example(string path) => (AnswerExample)_examples.GetProperty(_example)!.GetValue(null)!;
}

/// <summary>What the document says of one answer of one route.</summary>
internal interface IAnswer
{
    int StatusCode { get; }

    string? Description { get; }

    /// <param name="path">Of the route.</param>
    AnswerExample Example(string path);
}

/// <summary>One answer as JSON, as text and as lines of JSON: whichever of them the route has.</summary>
/// <param name="LinesAre">What one of the lines is, where the schema does not say so.</param>
internal sealed record AnswerExample(JsonNode? Json, string? Text = null, string? Lines = null, string? LinesAre = null)
{
    public static AnswerExample Of<T>(T value, string? text = null) => new(Node(value), text);

    public static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, WireJson.Default.GetTypeInfo(typeof(T))!)!;
}

/// <summary>Puts description and example beside every answer; where a route says nothing of one, there is no document.</summary>
internal static class Answers
{
    public static Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var declared = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAnswer>().ToLookup(answer => $"{answer.StatusCode}");
        var path = '/' + context.Description.RelativePath!;
        var responses = new OpenApiResponses();
        foreach (var (status, response) in operation.Responses!.OrderBy(response => response.Key))
        {
            // What every guarded route answers is declared once, and not at each of them.
            var answer = declared[status].LastOrDefault() ?? Refusals.OfEveryRoute(status);
            response.Description = answer?.Description
                ?? throw new InvalidOperationException(
                    $"{operation.OperationId} says nothing of its answer {status}: [Answers] or [Refuses] does.");
            Show(answer.Example(path), response.Content!);
            responses.Add(status, response);
        }

        operation.Responses = responses;
        return Task.CompletedTask;
    }

    private static void Show(AnswerExample example, IDictionary<string, OpenApiMediaType> contents)
    {
        if (example.LinesAre is { } lines)
            contents.Add(MediaTypes.NdJson, new() { Schema = Text(lines) });
        foreach (var (mediaType, content) in contents)
        {
            if (mediaType == MediaTypes.Text)
                content.Schema = Text(null);
            content.Example = mediaType switch
            {
                MediaTypes.Text or MediaTypes.Csv => example.Text,
                MediaTypes.NdJson => example.Lines,
                _ => example.Json,
            };
        }
    }

    private static OpenApiSchema Text(string? description) => new() { Type = JsonSchemaType.String, Description = description };
}
