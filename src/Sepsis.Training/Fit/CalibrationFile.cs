using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit;

/// <summary>calibration.json: the calibrated vote between the stages.</summary>
internal static class CalibrationFile
{
    public const string Name = "calibration.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { CalibratorJson.Name } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static byte[] Write(CalibratedVote vote) => JsonSerializer.SerializeToUtf8Bytes(vote, Json);

    public static CalibratedVote Read(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize<CalibratedVote>(content, Json) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new UnusableDataException($"{Name}: {fault.Message}");
        }
    }
}
