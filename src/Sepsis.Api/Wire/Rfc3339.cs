using System.Globalization;

namespace Sepsis.Api.Wire;

/// <summary>RFC 3339: a date, a time, and an offset without which nobody knows when it was.</summary>
internal static class Rfc3339
{
    public const string Hint = "such as 2026-08-23T09:10:00+02:00";

    private static readonly string[] s_forms =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static DateTimeOffset? Parse(string text) =>
        HasOffset(text)
        && DateTimeOffset.TryParseExact(text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
