using System.Globalization;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>Numbers with the digits they deserve; one that is not there is "not available" and never 0.</summary>
internal static class NumberText
{
    public const string NotAvailable = "not available";

    /// <summary>One at which no line breaks, so that no % stands alone.</summary>
    private const char Space = '\u00a0';

    public static string Fixed(double? value, int decimals = 3) => Known(value) is { } known ? Rounded(known, decimals) : NotAvailable;

    public static string Signed(double? value) => Known(value) is { } known ? $"{(known > 0 && Rounded(known, 3) != "0.000" ? "+" : "")}{Rounded(known, 3)}" : NotAvailable;

    public static string Percent(double? share) => Known(share) is { } known ? $"{Rounded(100 * known, 1)}{Space}%" : NotAvailable;

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Three digits that count: for parameters and weights of any size.</summary>
    public static string Setting(double? value) => Known(value) is { } known ? known.ToString(Math.Abs(known) is >= 1000 and < 1e9 ? "0.##" : "G4", CultureInfo.InvariantCulture) : NotAvailable;

    /// <summary>0.775 (0.768 to 0.782)</summary>
    public static string Interval(double? value, double? lower, double? upper, int decimals = 3) => Known(value) is null
        ? NotAvailable
        : $"{Fixed(value, decimals)} {Bounds(lower, upper, decimals)}";

    public static string Interval(MetricEvidence? metric, int decimals = 3) => Interval(metric?.Pooled, metric?.Lower, metric?.Upper, decimals);

    public static string PercentInterval(double? value, double? lower, double? upper) => Known(value) is null
        ? NotAvailable
        : Known(lower) is { } from && Known(upper) is { } to ? $"{Percent(value)} ({Rounded(100 * from, 1)} to {Rounded(100 * to, 1)})" : $"{Percent(value)} (no interval)";

    public static string Bounds(double? lower, double? upper, int decimals = 3) =>
        Known(lower) is { } from && Known(upper) is { } to ? $"({Rounded(from, decimals)} to {Rounded(to, decimals)})" : "(no interval)";

    public static double? Known(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static string Rounded(double value, int decimals) =>
        (Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0).ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
