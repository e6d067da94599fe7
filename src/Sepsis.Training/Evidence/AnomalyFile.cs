using System.Text.Json;

namespace Sepsis.Training.Evidence;

/// <summary>anomalies.json: what validation found in the data.</summary>
internal static class AnomalyFile
{
    public const string Name = "anomalies.json";

    public static byte[] Write(IReadOnlyList<AnomalyEvidence> anomalies) => JsonSerializer.SerializeToUtf8Bytes(anomalies, EvaluationFile.Json.IReadOnlyListAnomalyEvidence);

    public static IReadOnlyList<AnomalyEvidence> Read(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, EvaluationFile.Json.IReadOnlyListAnomalyEvidence) ?? [];
}
