using System.Globalization;
using System.Text.RegularExpressions;

namespace Sepsis.Training.Data.Proposals;

/// <summary>What a column's name alone says of it.</summary>
internal static partial class ColumnNames
{
    public static bool IsAge(string name) => Age().IsMatch(name);

    public static bool IsSex(string name) => Sex().IsMatch(name);

    public static bool IsIdentifier(string name) => Identifier().IsMatch(name);

    /// <summary>A plain name of anything: lower case, digits and underscores.</summary>
    public static string Plain(string text) =>
        NotPlain().Replace(text.ToLowerInvariant(), "_").Trim('_') is { Length: > 0 } plain
            ? plain[..Math.Min(plain.Length, 64)]
            : "schema";

    [
        GeneratedRegex(
            @"^((anchor|patient|admission)[ _]?)?(age|alter)([ _]?(in)?[ _]?\(?(years?|yrs?|jahre)\)?|[ _]at[ _].*)?$",
            RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(@"^(patient[ _]?)?(sex|gender|geschlecht)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sex();

    [
        GeneratedRegex(
            @"(^|[ _.-])(id|ids|mrn|identifier|uuid|guid|key|index|case[ _]?(no|number)|record[ _]?(no|number)|patient[ "
            + @"_]?(no|number))$|[a-z]I[Dd]$|^row(num|[ _]?(no|number))?$",
            RegexOptions.IgnoreCase)]
    private static partial Regex Identifier();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();
}

/// <summary>Cells that are moments of the calendar or the clock.</summary>
internal static class DateWords
{
    private static readonly string[] s_days =
    [
        "yyyy-M-d", "yyyy/M/d", "d.M.yyyy", "d.M.yy", "d/M/yyyy", "M/d/yyyy", "d/M/yy", "M/d/yy", "d-M-yyyy", "d-MMM-yyyy", "d MMM yyyy",
    ];
    private static readonly string[] s_times = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF", "h:mm tt", "h:mm:ss tt"];
    private static readonly string[] s_zones = ["", "K"];

    private static readonly string[] s_formats =
    [
        .. s_days,
        .. s_times,
        .. from day in s_days
           from joint in new[] { " ", "'T'" }
           from time in s_times
           from zone in s_zones
           select day + joint + time + zone,
    ];

    public static bool IsDate(string text) =>
        text.Length is >= 4 and <= 40 && char.IsAsciiDigit(text[0])
            && DateTime.TryParseExact(text, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>20240131.</summary>
    public static bool IsCompactDate(double number)
    {
        if (!(number is >= 19000101 and <= 21001231) || number != Math.Floor(number))
            return false;
        var (year, month, day) = ((int)number / 10_000, (int)number / 100 % 100, (int)number % 100);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }
}

/// <summary>What people and programs write for "not known". A 0 or -1 may be a value and is not among them.</summary>
internal static class MissingMarkers
{
    private static readonly string[] s_known =
    [
        "", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "None", "NONE", "#N/A", "?", "-", ".",
    ];

    public static bool Contains(string cell) => Array.IndexOf(s_known, cell) >= 0;
}
