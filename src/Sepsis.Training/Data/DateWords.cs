using System.Globalization;

namespace Sepsis.Training.Data;

/// <summary>Cells that are moments of the calendar or the clock.</summary>
internal static class DateWords
{
    private static readonly string[] s_days = ["yyyy-M-d", "yyyy/M/d", "d.M.yyyy", "d.M.yy", "d/M/yyyy", "M/d/yyyy", "d/M/yy", "M/d/yy", "d-M-yyyy", "d-MMM-yyyy", "d MMM yyyy"];
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
        text.Length is >= 4 and <= 40 && char.IsAsciiDigit(text[0]) && DateTime.TryParseExact(text, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>20240131.</summary>
    public static bool IsCompactDate(double number)
    {
        if (!(number is >= 19000101 and <= 21001231) || number != Math.Floor(number))
            return false;
        var (year, month, day) = ((int)number / 10_000, (int)number / 100 % 100, (int)number % 100);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }
}
