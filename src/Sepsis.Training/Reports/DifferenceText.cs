using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

/// <summary>A difference is one only where its interval leaves zero out.</summary>
internal static class DifferenceText
{
    public const string NotToldApart = "not told apart";

    public static string Interval(PairedDifference difference) => NumberText.Known(difference.Difference) is null
        ? NumberText.NotAvailable
        : NumberText.Known(difference.Lower) is null || NumberText.Known(difference.Upper) is null
            ? $"{NumberText.Signed(difference.Difference)} (no interval)"
            : $"{NumberText.Signed(difference.Difference)} ({NumberText.Signed(difference.Lower)} to {NumberText.Signed(difference.Upper)})";

    public static string Reading(PairedDifference difference)
    {
        var side = difference.Lower > 0 ? 1 : difference.Upper < 0 ? -1 : 0;
        return (side * (int)Metric.Of(difference.Metric).Direction, side) switch
        {
            (_, 0) => NotToldApart,
            ( > 0, _) => "better",
            ( < 0, _) => "worse",
            (_, > 0) => "higher",
            _ => "lower",
        };
    }
}
