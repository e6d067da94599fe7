using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>The figures' names and the measures they are.</summary>
internal static class Measures
{
    public static IReadOnlyList<(string Name, PerformanceMeasure Measure)> All { get; } =
    [
        (FigureNames.Auroc, PerformanceMeasure.Auroc), (FigureNames.Auprc, PerformanceMeasure.Auprc),
        (FigureNames.Brier, PerformanceMeasure.Brier), (FigureNames.BrierSkill, PerformanceMeasure.BrierSkill), (FigureNames.LogLoss, PerformanceMeasure.LogLoss),
        (FigureNames.CalibrationSlope, PerformanceMeasure.CalibrationSlope), (FigureNames.CalibrationIntercept, PerformanceMeasure.CalibrationIntercept),
        (FigureNames.ObservedToExpected, PerformanceMeasure.ObservedToExpected), (FigureNames.Ece, PerformanceMeasure.ExpectedCalibrationError),
        (FigureNames.Sensitivity, PerformanceMeasure.Sensitivity), (FigureNames.Specificity, PerformanceMeasure.Specificity),
        (FigureNames.Ppv, PerformanceMeasure.Ppv), (FigureNames.Npv, PerformanceMeasure.Npv), (FigureNames.F1, PerformanceMeasure.F1),
        (FigureNames.AlertsPer100, PerformanceMeasure.AlertsPer100), (FigureNames.NumberNeededToEvaluate, PerformanceMeasure.NumberNeededToEvaluate),
    ];

    /// <summary>Of the alerts, which a model without a threshold does not give.</summary>
    public static bool IsOfAlerts(PerformanceMeasure measure) => measure >= PerformanceMeasure.Sensitivity;
}
