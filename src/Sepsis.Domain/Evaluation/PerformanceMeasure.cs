namespace Sepsis.Domain.Evaluation;

/// <summary>The last five are at the model's threshold.</summary>
public enum PerformanceMeasure
{
    Auroc,
    Auprc,
    Brier,
    LogLoss,
    ObservedToExpected,
    CalibrationSlope,
    CalibrationIntercept,
    ExpectedCalibrationError,
    Sensitivity,
    Specificity,
    Ppv,
    Npv,
    AlertsPer100,
}
