using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sepsis.Training.Bundles;

/// <summary>model-card.json.</summary>
internal static class CardFile
{
    public const string Json = "model-card.json";

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
}

[JsonSerializable(typeof(ModelCard))]
internal sealed partial class CardJson : JsonSerializerContext;
