using System.Text.Json;
using System.Text.Json.Nodes;
using Sepsis.Api.Access;
using Sepsis.Api.Assess;
using Sepsis.Api.Hosting;
using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Api.OpenApi;

/// <summary>One answer of one operation, as JSON, as text and as lines of JSON.</summary>
internal sealed record AnswerExample(JsonNode? Json, JsonNode? Text = null, JsonNode? Lines = null)
{
    public static AnswerExample Of(string operation, string status, string path) => (operation, status) switch
    {
        ("predict", "200") => new(Node(new PredictionResponse(1, 0.78))),
        ("predictPatient", "200") => new(Node(new PatientPredictionResponse(PatientPredictionResponse.Positive)), PatientPredictionResponse.Positive),
        ("assess", "200") => new(Node(RiskExamples.Assessment)),
        ("assessBatch", "200") => new(Node(RiskExamples.Batch), Lines: string.Concat(RiskExamples.Rows.Select(row => Node(row).ToJsonString() + "\n"))),
        ("nextMeasurement", "200") => new(Node(RiskExamples.NextMeasurement)),
        ("whatIf", "200") => new(Node(RiskExamples.WhatIf)),
        ("listOperatingPoints", "200") => new(Node(ModelExamples.OperatingPoints)),
        ("listModels", "200") => new(Node(ModelExamples.Models)),
        ("activateModel" or "rollbackModel", "200") => new(Node(ModelExamples.Activation)),
        ("setShadow" or "stopShadow", "200") => new(Node(ShadowExamples.Shadow)),
        ("reportShadow", "200") => new(Node(ShadowExamples.Report)),
        ("getModel", "200") => new(Node(ModelExamples.Model)),
        ("getAssessment", "200") => new(Node(RecordExamples.Assessment)),
        ("listAssessments", "200") => new(Node(RecordExamples.Page)),
        ("exportAssessments", "200") => new(null, RecordExamples.Csv, RecordExamples.Lines),
        ("recordOutcome", "201") => new(Node(RecordExamples.Recorded)),
        ("verifyAudit", "200") => new(Node(RecordExamples.Verification)),
        ("healthLive", "200") => Health(new(HealthResponse.Ok)),
        ("healthReady", "200") => Health(new(HealthResponse.Ok, Model: ModelExamples.Identity, Records: new(AuditState.Stored, 0, null), Access: AccessPolicy.Keys)),
        (_, "200") => Health(new(HealthResponse.Ok, Model: ModelExamples.Identity)),
        ("health" or "healthReady", "503") => Health(new(HealthResponse.Unavailable, SepsisError.BundleMissing.Code, SepsisError.BundleMissing.Title)),
        _ => new(Node(ProblemExamples.Of(operation, int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), '/' + path))),
    };

    public static string DescriptionOf(string operation, string status) => (operation, status) switch
    {
        (_, "200") => "The answer",
        (_, "201") => "What was kept",
        ("activateModel" or "setShadow", "404") => "The library holds no bundle of that name",
        ("stopShadow" or "reportShadow", "404") => "No model answers in the shadow",
        (_, "401") => "No key or token came with the request, or it lets nobody in",
        (_, "403") => "The key or token may not do this",
        (_, "404") => "There is no such thing here",
        ("activateModel" or "setShadow", "409") => "The bundle cannot serve, for the reason given; what served goes on serving",
        ("rollbackModel", "409") => "No model served before, or it cannot serve any more; what served goes on serving",
        (_, "409") => "The bundle that serves is too old to answer this",
        (_, "413") => "The body is too large: 1 MiB, or 16 MiB for a batch",
        (_, "415") => "The content type is not one this address takes",
        (_, "422") => "The input cannot be used: all of its faults, each with field, code, range and hint",
        (_, "429") => "One key, or one address, asks more often than it is answered; Retry-After says when to ask again",
        _ => "No verified model serves, or too many ask at once; Retry-After says when to ask again",
    };

    private static AnswerExample Health(HealthResponse health) => new(Node(health), health.ToText());

    private static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, WireJson.Default.GetTypeInfo(typeof(T))!)!;
}
