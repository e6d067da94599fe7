using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

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
            new JsonStringEnumConverter<Domain.Risk.RiskLevel>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
    });

    public static byte[] Write(Evaluation evaluation) => JsonSerializer.SerializeToUtf8Bytes(evaluation, Json.Evaluation);

    public static Evaluation Read(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, Json.Evaluation) ?? throw new JsonException("the evaluation is null");
}

[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(GateDecision))]
internal sealed partial class EvidenceJson : JsonSerializerContext;
