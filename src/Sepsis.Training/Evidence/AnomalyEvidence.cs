using System.Text.Json;

namespace Sepsis.Training.Evidence;

/// <summary>Something odd that was found in the data: counts and names of columns only, never a value of a patient.</summary>
/// <param name="Code">Stable: DUPLICATE_ROWS, SEPARATING_COLUMN, ...</param>
/// <param name="Column">The column it was found in; empty where it is of the whole data.</param>
/// <param name="Accepted">By code on the command line: a severe one would else have stopped the run.</param>
internal sealed record AnomalyEvidence(string Code, AnomalySeverity Severity, string Column, long Count, string Text, bool Accepted)
{
    public static AnomalyEvidence Severe(string code, string column, long count, string text) =>
        Of(code, AnomalySeverity.Severe, column, count, text);

    public static AnomalyEvidence Warning(string code, string column, long count, string text) =>
        Of(code, AnomalySeverity.Warning, column, count, text);

    public static AnomalyEvidence Note(string code, string column, long count, string text) =>
        Of(code, AnomalySeverity.Note, column, count, text);

    public static AnomalyEvidence Of(string code, AnomalySeverity severity, string column, long count, string text) =>
        new(code, severity, column, count, text, Accepted: false);
}

internal enum AnomalySeverity
{
    Note,
    Warning,
    Severe,
}

/// <summary>anomalies.json: what validation found in the data.</summary>
internal static class AnomalyFile
{
    public const string Name = "anomalies.json";

    public static byte[] Write(IReadOnlyList<AnomalyEvidence> anomalies) =>
        JsonSerializer.SerializeToUtf8Bytes(anomalies, EvaluationFile.Json.IReadOnlyListAnomalyEvidence);

    public static IReadOnlyList<AnomalyEvidence> Read(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, EvaluationFile.Json.IReadOnlyListAnomalyEvidence) ?? [];
}
