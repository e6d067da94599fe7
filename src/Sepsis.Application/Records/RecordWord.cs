using System.Text.Json;

namespace Sepsis.Application.Records;

/// <summary>Enumerations go into records by name, in snake_case as on the wire.</summary>
internal static class RecordWord<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, JsonEncodedText> Words =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonEncodedText.Encode(JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString())));

    public static JsonEncodedText Of(T value) => Words[value];

    public static T Parse(string word) => Words.First(known => known.Value.Value == word).Key;
}
