using System.Globalization;

namespace Sepsis.Training.Evidence;

/// <summary>Numbers as they stand in a sentence.</summary>
internal static class Numbers
{
    private const int UsualDecimals = 3;
    private const int MostDecimals = 12;

    public static string Fixed(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>With as many decimals as it takes to see on which side of the bound it lies: 0.73996 is not 0.740 where 0.74 is asked.</summary>
    public static string Against(double value, double bound)
    {
        value = Math.Round(value, MostDecimals);
        for (var decimals = UsualDecimals; decimals <= MostDecimals; decimals++)
        {
            var text = value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture).CompareTo(bound) == value.CompareTo(bound))
                return text;
        }

        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A bound as its author gave it.</summary>
    public static string AsGiven(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} %");
}
