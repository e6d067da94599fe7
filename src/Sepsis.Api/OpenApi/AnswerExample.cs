using System.Text.Json;
using System.Text.Json.Nodes;
using Sepsis.Api.Bundles;
using Sepsis.Api.Health;
using Sepsis.Api.Hosting;
using Sepsis.Api.Risk;
using Sepsis.Domain;

namespace Sepsis.Api.OpenApi;

/// <summary>One answer of one operation, as JSON and as text.</summary>
internal sealed record AnswerExample(JsonNode? Json, JsonNode? Text = null)
{
    public static AnswerExample Of(string operation, string status, string path) => (operation, status) switch
    {
        ("predict", "200") => new(Node(new PredictionResponse(1, 0.78))),
        ("predictPatient", "200") => new(Node(new PatientPredictionResponse(PatientPredictionResponse.Positive)), PatientPredictionResponse.Positive),
        ("assess", "200") => new(Node(RiskExamples.Assessment)),
        ("assessBatch", "200") => new(Node(RiskExamples.Batch)),
        ("nextMeasurement", "200") => new(Node(RiskExamples.NextMeasurement)),
        ("whatIf", "200") => new(Node(RiskExamples.WhatIf)),
        ("listOperatingPoints", "200") => new(Node(ModelExamples.OperatingPoints)),
        ("listModels", "200") => new(Node(new ModelsResponse([ModelExamples.Identity]))),
        ("getModel", "200") => new(Node(ModelExamples.Model)),
        ("healthLive", "200") => Health(new(HealthResponse.Ok)),
        (_, "200") => Health(new(HealthResponse.Ok, Model: ModelExamples.Identity)),
        ("health" or "healthReady", "503") => Health(new(HealthResponse.Unavailable, SepsisError.BundleMissing.Code, SepsisError.BundleMissing.Title)),
        _ => new(Node(ProblemExamples.Of(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), '/' + path))),
    };

    public static JsonNode Lines() => string.Concat(RiskExamples.Rows.Select(row => Node(row).ToJsonString() + "\n"));

    public static string DescriptionOf(string status) => status switch
    {
        "200" => "The answer",
        "404" => "No such model",
        "409" => "The bundle that serves is too old to answer this",
        "413" => "The body is too large: 1 MiB, or 16 MiB for a batch",
        "415" => "The content type is not one this address takes",
        "422" => "The input cannot be used: all of its faults, each with field, code, range and hint",
        _ => "No verified model serves; Retry-After says when to ask again",
    };

    private static AnswerExample Health(HealthResponse health) => new(Node(health), health.ToText());

    private static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, WireJson.Default.GetTypeInfo(typeof(T))!)!;
}
