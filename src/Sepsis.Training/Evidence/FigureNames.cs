namespace Sepsis.Training.Evidence;

/// <summary>The names of the figures, in the evaluation, the gate file, the manifest and the reports alike.</summary>
internal static class FigureNames
{
    public const string Auroc = "auroc";
    public const string Auprc = "auprc";
    public const string Brier = "brier";
    public const string BrierSkill = "brier_skill";
    public const string LogLoss = "log_loss";
    public const string CalibrationSlope = "calibration_slope";
    public const string CalibrationIntercept = "calibration_intercept";
    public const string ObservedToExpected = "observed_to_expected";
    public const string Ece = "ece";
    public const string Sensitivity = "sensitivity";
    public const string Specificity = "specificity";
    public const string Ppv = "ppv";
    public const string Npv = "npv";
    public const string F1 = "f1";
    public const string AlertsPer100 = "alerts_per_100";
    public const string NumberNeededToEvaluate = "number_needed_to_evaluate";

    public static IReadOnlyList<string> All { get; } =
    [
        Auroc, Auprc, Brier, BrierSkill, LogLoss, CalibrationSlope, CalibrationIntercept, ObservedToExpected, Ece,
        Sensitivity, Specificity, Ppv, Npv, F1, AlertsPer100, NumberNeededToEvaluate,
    ];
}
