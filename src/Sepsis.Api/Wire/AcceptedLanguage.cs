using System.Globalization;
using Sepsis.Application.Assess;

namespace Sepsis.Api.Wire;

/// <summary>Which of the languages of the sentences a caller is answered in.</summary>
internal static class AcceptedLanguage
{
    /// <summary>What old Java clients send for Indonesian: ISO 639 had this code until 1989.</summary>
    private const string FormerIndonesian = "in";

    private const string Any = "*";

    /// <summary>
    /// The best-weighted language we have, by its first subtag (fr-CA is French), the first of equals; English where
    /// there is none. What cannot be read is passed over. RFC 9110, 12.5.4.
    /// </summary>
    /// <param name="acceptLanguage">The header, or null.</param>
    public static string Choose(string? acceptLanguage)
    {
        var (chosen, best) = (Languages.English, 0.0);
        var ranges = (acceptLanguage ?? "").Split(',').Select(Range).OfType<(string Language, double Weight)>().ToList();
        foreach (var (named, weight) in ranges)
        {
            // First, because a header may hold thousands of ranges, and * looks at all of them.
            if (weight <= best)
                continue;
            var language = named == Any ? Languages.Supported.FirstOrDefault(other => ranges.All(range => range.Language != other)) : named;
            if (language is not null && Languages.Supported.Contains(language))
                (chosen, best) = (language, weight);
        }

        return chosen;
    }

    private static (string Language, double Weight)? Range(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        var first = parts[0].Split('-')[0].ToLowerInvariant();
        var language = first == FormerIndonesian ? Languages.Indonesian : first;
        return parts.Length switch
        {
            1 => (language, 1),
            2 when Weight(parts[1]) is { } weight => (language, weight),
            _ => null,
        };
    }

    private static double? Weight(string text) =>
        text.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
        && weight is >= 0 and <= 1
            ? weight
            : null;
}
