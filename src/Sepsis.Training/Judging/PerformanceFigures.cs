using Sepsis.Domain.Statistics;

namespace Sepsis.Training.Judging;

/// <summary>One value of each measure; NaN where it is not defined.</summary>
internal sealed class PerformanceFigures
{
    private readonly double[] _values;

    public PerformanceFigures(
        WeightedRanking ranking, WeightedCalibration calibration, RecalibrationLine line, double error, ConfusionMatrix alerts) =>
        _values =
        [
            ranking.Auroc, ranking.Auprc,
            calibration.Brier, calibration.BrierSkill, calibration.LogLoss, calibration.ObservedToExpected,
            line.Slope, line.Intercept, error,
            alerts.Recall, alerts.Specificity, alerts.Precision, alerts.NegativePredictiveValue, alerts.F1,
            alerts.AlertsPer100, alerts.NumberNeededToEvaluate,
        ];

    public double this[PerformanceMeasure measure] => _values[(int)measure];
}

/// <summary>From Sensitivity on they are of the alerts, the others of the scores alone.</summary>
internal enum PerformanceMeasure
{
    Auroc,
    Auprc,
    Brier,
    BrierSkill,
    LogLoss,
    ObservedToExpected,
    CalibrationSlope,
    CalibrationIntercept,
    ExpectedCalibrationError,
    Sensitivity,
    Specificity,
    Ppv,
    Npv,
    F1,
    AlertsPer100,
    NumberNeededToEvaluate,
}
