using System.Globalization;

namespace Sepsis.Training.Evidence;

/// <summary>Figures as people read them.</summary>
internal static class FigureWords
{
    private const int UsualDecimals = 3;
    private const int MostDecimals = 12;

    public static string Name(string figure) => figure switch
    {
        FigureNames.Auroc => "AUROC",
        FigureNames.Auprc => "AUPRC",
        FigureNames.Brier => "Brier score",
        FigureNames.BrierSkill => "Brier skill",
        FigureNames.ObservedToExpected => "observed-to-expected ratio",
        FigureNames.Ece => "expected calibration error",
        FigureNames.Ppv => "positive predictive value",
        FigureNames.Npv => "negative predictive value",
        FigureNames.F1 => "F1",
        FigureNames.AlertsPer100 => "alarms per 100 rows",
        _ => figure.Replace('_', ' '),
    };

    public static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>With as many decimals as it takes to see on which side of the bound it lies: 0.73996 is not 0.740 where 0.74 is asked.</summary>
    public static string Number(double value, double bound)
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
    public static string Bound(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} %");
}
