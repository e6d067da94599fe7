using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>A difference is one only where its interval leaves zero out.</summary>
internal static class DifferenceText
{
    public const string NotToldApart = "not told apart";

    public static string Interval(PairedDifference difference) => FigureText.Known(difference.Difference) is null
        ? FigureText.NotAvailable
        : FigureText.Known(difference.Lower) is null || FigureText.Known(difference.Upper) is null
            ? $"{FigureText.Signed(difference.Difference)} (no interval)"
            : $"{FigureText.Signed(difference.Difference)} ({FigureText.Signed(difference.Lower)} to {FigureText.Signed(difference.Upper)})";

    public static string Reading(PairedDifference difference)
    {
        var side = difference.Lower > 0 ? 1 : difference.Upper < 0 ? -1 : 0;
        return (side * FigureGlossary.Of(difference.Figure).Better, side) switch
        {
            (_, 0) => NotToldApart,
            ( > 0, _) => "better",
            ( < 0, _) => "worse",
            (_, > 0) => "higher",
            _ => "lower",
        };
    }
}
