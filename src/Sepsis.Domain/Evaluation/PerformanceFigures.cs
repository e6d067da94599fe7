namespace Sepsis.Domain.Evaluation;

/// <summary>One value of each measure; NaN where it is not defined.</summary>
public sealed class PerformanceFigures
{
    private readonly double[] _values;

    internal PerformanceFigures(WeightedRanking ranking, WeightedCalibration calibration, RecalibrationLine line, double error, ConfusionMatrix alerts) =>
        _values =
        [
            ranking.Auroc, ranking.Auprc,
            calibration.Brier, calibration.BrierSkill, calibration.LogLoss, calibration.ObservedToExpected, line.Slope, line.Intercept, error,
            alerts.Recall, alerts.Specificity, alerts.Precision, alerts.NegativePredictiveValue, alerts.F1,
            alerts.AlertsPer100, alerts.NumberNeededToEvaluate,
        ];

    public double this[PerformanceMeasure measure] => _values[(int)measure];
}
