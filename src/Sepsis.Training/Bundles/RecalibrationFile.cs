using System.Text.Json;
using System.Text.Json.Serialization;
using Sepsis.Domain.Models;

namespace Sepsis.Training.Bundles;

/// <summary>provenance/recalibration.json, read and written in this one place.</summary>
internal static class RecalibrationFile
{
    public const string Name = "provenance/recalibration.json";

    private static readonly RecalibrationJson s_json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    });

    /// <summary>Null where the bundle came from a training.</summary>
    public static RecalibrationRecord? Of(Bundle bundle) =>
        bundle.Files.TryGetValue(Name, out var content) ? JsonSerializer.Deserialize(content, s_json.RecalibrationRecord) : null;

    public static byte[] Write(RecalibrationRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, s_json.RecalibrationRecord);
}

[JsonSerializable(typeof(RecalibrationRecord))]
internal sealed partial class RecalibrationJson : JsonSerializerContext;
