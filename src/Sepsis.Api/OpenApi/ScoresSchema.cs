using Microsoft.OpenApi;
using Sepsis.Api.Assess;
using Sepsis.Domain.Scores;

namespace Sepsis.Api.OpenApi;

/// <summary>The bedside scores as the document describes them: the list of them, so that text and answer cannot part.</summary>
internal static class ScoresSchema
{
    private const string LeftOut = "; left out where none of its items was supplied";

    public static Task TransformAsync(OpenApiDocument document, object context, CancellationToken cancellationToken)
    {
        var answer = document.Components!.Schemas![nameof(AssessmentResponse)].Properties!;
        var (scores, comparedWith) = (answer["scores"], answer["agreement_with"]);
        document.Components.Schemas[nameof(ScoresResponse)] = Scores(document);
        answer["scores"] = new OpenApiSchemaReference(nameof(ScoresResponse), document) { Description = scores.Description };
        comparedWith.Description =
            $"The score it was compared with: the first decided of {InWords([.. BedsideScores.AtTriage.Select(score => score.Title)])}.";
        return Task.CompletedTask;
    }

    private static OpenApiSchema Scores(OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Description = "The scores the wards know, of the same values.",
        Properties = BedsideScores.All.ToDictionary(score => score.Name, IOpenApiSchema (score) =>
            new OpenApiSchemaReference(nameof(ScoreResponse), document)
            {
                Description = $"{score.Label}{(score.TriageAuroc is null ? LeftOut : "")}.",
            }),
        Required = BedsideScores.All.Where(score => score.TriageAuroc is not null).Select(score => score.Name).ToHashSet(),
    };

    private static string InWords(string[] names) => $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
