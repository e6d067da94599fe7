using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>Which way a figure is better; a gain is counted that way, so that `min_delta` means the same for each.</summary>
internal static class FigureDirection
{
    /// <summary>1: more is better. -1: less is better. 0: best at a value of its own, so that two models cannot be put in order by it.</summary>
    public static int Of(string figure) => figure switch
    {
        FigureNames.CalibrationSlope or FigureNames.CalibrationIntercept or FigureNames.ObservedToExpected => 0,
        FigureNames.Brier or FigureNames.LogLoss or FigureNames.Ece or FigureNames.AlertsPer100 or FigureNames.NumberNeededToEvaluate => -1,
        _ => 1,
    };
}
