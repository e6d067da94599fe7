namespace Sepsis.Domain.Evaluation;

/// <summary>From Sensitivity on they are of the alerts, the others of the scores alone.</summary>
public enum PerformanceMeasure
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
