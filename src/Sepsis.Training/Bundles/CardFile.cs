using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sepsis.Training.Bundles;

/// <summary>model-card.json and model-card.md.</summary>
internal static class CardFile
{
    public const string Json = "model-card.json";
    public const string Markdown = "model-card.md";

    private static readonly CardJson s_json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<CardStatus>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    });

    public static byte[] Write(ModelCard card) => JsonSerializer.SerializeToUtf8Bytes(card, s_json.ModelCard);

    public static ModelCard Read(ReadOnlySpan<byte> content) =>
        JsonSerializer.Deserialize(content, s_json.ModelCard) ?? throw new JsonException("the model card is null");
}

[JsonSerializable(typeof(ModelCard))]
internal sealed partial class CardJson : JsonSerializerContext;
