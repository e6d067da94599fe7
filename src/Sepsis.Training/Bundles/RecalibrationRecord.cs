using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sepsis.Training.Bundles;

/// <summary>How a recalibrated bundle came about: provenance/recalibration.json.</summary>
/// <param name="ParentSha256">The bundle it was made of: the SHA-256 of its manifest, kept as provenance/parent/manifest.json.</param>
/// <param name="Before">Null where the parent was calibrated in another way than by slope and intercept.</param>
/// <param name="Aim">What the new threshold was chosen for.</param>
/// <param name="Folds">By patient, in which the metrics were cross-fitted.</param>
internal sealed record RecalibrationRecord(
    string ParentName,
    string ParentVersion,
    string ParentSha256,
    string DataFile,
    string DataSha256,
    int Rows,
    int Patients,
    int Positives,
    CalibrationLine? Before,
    CalibrationLine After,
    double ThresholdBefore,
    double ThresholdAfter,
    string Aim,
    int Folds,
    int Seed);

/// <summary>logit(p) = Slope * logit(vote) + Intercept.</summary>
internal sealed record CalibrationLine(double Slope, double Intercept);

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
    /// <param name="files">Of the bundle, by their paths.</param>
    public static RecalibrationRecord? Of(IReadOnlyDictionary<string, byte[]> files) =>
        files.TryGetValue(Name, out var content) ? JsonSerializer.Deserialize(content, s_json.RecalibrationRecord) : null;

    public static byte[] Write(RecalibrationRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, s_json.RecalibrationRecord);
}

[JsonSerializable(typeof(RecalibrationRecord))]
internal sealed partial class RecalibrationJson : JsonSerializerContext;
