using System.Text.Json;
using Sepsis.Domain.Models;

namespace Sepsis.Training.Data;

/// <summary>Each input's distribution in these data: what later data are compared with.</summary>
internal static class InputProfile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static ReferenceProfile Of(DesignMatrix matrix)
    {
        var features = new List<FeatureProfile>();
        var values = new double[matrix.Rows];
        for (var column = 0; column < matrix.Schema.Inputs; column++)
        {
            for (var row = 0; row < values.Length; row++)
                values[row] = matrix.Row(row)[column];
            features.Add(FeatureProfile.Of(matrix.Schema.Features[column].Name, values));
        }

        return new(matrix.Rows, features);
    }

    public static byte[] Write(ReferenceProfile profile) => JsonSerializer.SerializeToUtf8Bytes(profile, Json);
}
