using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sepsis.Api.Wire;

/// <summary>Text out of a JSON token that may hold anything, made safe to be repeated to its sender.</summary>
internal static class JsonText
{
    public const int RepeatedLength = 64;

    /// <returns>False where the token holds bytes that are no UTF-8, or half a character; the text then has replacements.</returns>
    public static bool TryGet(ref Utf8JsonReader json, out string text)
    {
        try
        {
            text = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = Raw(ref json);
            return false;
        }
    }

    /// <summary>The token as it stands in the text, escapes and all.</summary>
    public static string Raw(ref Utf8JsonReader json) =>
        Encoding.UTF8.GetString(json.HasValueSequence ? json.ValueSequence.ToArray() : json.ValueSpan);

    public static bool IsName(ref Utf8JsonReader json, string name) =>
        json.ValueIsEscaped ? TryGet(ref json, out var text) && text == name : json.ValueTextEquals(name);

    public static string Shorten(string text)
    {
        if (text.Length <= RepeatedLength)
            return text;
        var end = RepeatedLength - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>The value as a JSON literal: numbers, true and false as they are, text shortened, the rest by its kind.</summary>
    public static string Literal(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Number:
                return json.TryGetDouble(out var number) && double.IsFinite(number)
                    ? number.ToString("R", CultureInfo.InvariantCulture)
                    : "\"not a finite number\"";
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.StartObject:
                return "\"object\"";
            case JsonTokenType.StartArray:
                return "\"array\"";
            case JsonTokenType.Null:
                return "null";
            default:
                TryGet(ref json, out var text);
                return $"\"{JavaScriptEncoder.Default.Encode(Shorten(text))}\"";
        }
    }
}
