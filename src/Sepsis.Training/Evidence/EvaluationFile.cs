using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Evidence;

/// <summary>evaluation.json, read and written in this one place.</summary>
internal static class EvaluationFile
{
    public static readonly EvidenceJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new JsonStringEnumConverter<ModelKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<AnomalySeverity>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<FitVerdict>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<Domain.Answers.RiskLevel>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
    });

    public static byte[] Write(Evaluation evaluation) => JsonSerializer.SerializeToUtf8Bytes(evaluation, Json.Evaluation);

    public static byte[] Write(GateDecision decision) => JsonSerializer.SerializeToUtf8Bytes(decision, Json.GateDecision);

    public static byte[] Write(UnseenEvaluation evaluation) => JsonSerializer.SerializeToUtf8Bytes(evaluation, Json.UnseenEvaluation);

    public static byte[] Write(FitCheck check) => JsonSerializer.SerializeToUtf8Bytes(check, Json.FitCheck);

    public static GateDecision ReadGate(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, Json.GateDecision) ?? throw new JsonException("the decision is null");

    public static Evaluation Read(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, Json.Evaluation) ?? throw new JsonException("the evaluation is null");
}

[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(GateDecision))]
[JsonSerializable(typeof(UnseenEvaluation))]
[JsonSerializable(typeof(FitCheck))]
[JsonSerializable(typeof(IReadOnlyList<AnomalyEvidence>))]
internal sealed partial class EvidenceJson : JsonSerializerContext;
