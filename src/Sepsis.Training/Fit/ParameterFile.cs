using System.Text.Json;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit;

/// <summary>parameters.json: every candidate tried and what it came to.</summary>
internal static class ParameterFile
{
    public const string Name = "parameters.json";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static byte[] Write(ParameterChoice choice) => JsonSerializer.SerializeToUtf8Bytes(choice, Json);

    public static ParameterChoice Read(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize<ParameterChoice>(content, Json) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new UnusableDataException($"{Name}: {fault.Message}");
        }
    }
}
