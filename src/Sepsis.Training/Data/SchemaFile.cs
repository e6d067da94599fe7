using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sepsis.Domain.Features;

namespace Sepsis.Training.Data;

/// <summary>A schema as a file: written by `profile`, mended by a person, read by every stage, kept in the bundle.</summary>
internal static class SchemaFile
{
    public const string Name = "schema.json";

    private static readonly SchemaJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<FeatureType>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<FeatureOperation>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
    });

    public static byte[] Write(DataSchema schema) => JsonSerializer.SerializeToUtf8Bytes(schema, Json.DataSchema);

    /// <param name="content">The file's bytes.</param>
    /// <param name="name">How to call it in a message.</param>
    public static DataSchema Read(ReadOnlySpan<byte> content, string name)
    {
        try
        {
            var schema = JsonSerializer.Deserialize(content, Json.DataSchema) ?? throw new UnusableDataException($"{name} is null.");
            return SchemaRules.Fault(schema) is { } fault ? throw new UnusableDataException($"{name}: {fault}.") : schema;
        }
        catch (JsonException fault)
        {
            throw new UnusableDataException($"{name}: {fault.Path ?? "$"}: {fault.Message.Split(" Path:")[0]}");
        }
    }

    public static DataSchema Read(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path), Path.GetFileName(path));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableDataException($"There is no schema file {path}.");
        }
    }
}

[JsonSerializable(typeof(DataSchema))]
internal sealed partial class SchemaJson : JsonSerializerContext;
