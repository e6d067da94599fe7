using System.Globalization;
using Sepsis.Domain.Answers;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Fit;

/// <summary>
/// Platt's straight line or an isotonic curve, each made without the rows it is judged on. The curve must have the lower
/// log loss by more than one standard error over the folds, and a slope no further from 1: else the line, which has two
/// numbers and never ties two patients, is kept.
/// </summary>
internal sealed record CalibrationChoice(CalibrationKind Kind, string Why)
{
    private const double SlopeSlack = 0.02;

    public static CalibrationChoice Of(OutOfFold predictions, VotingKind voting)
    {
        var platt = CrossFitted.Of(predictions, voting, CalibrationKind.Platt, DecisionAim.Default).Probabilities;
        var isotonic = CrossFitted.Of(predictions, voting, CalibrationKind.Isotonic, DecisionAim.Default).Probabilities;
        var gains = new double[predictions.Folds.Count];
        for (var fold = 0; fold < gains.Length; fold++)
        {
            var rows = predictions.Folds.RowsIn(fold);
            gains[fold] = LogLoss(platt, rows, predictions.Labels) - LogLoss(isotonic, rows, predictions.Labels);
        }

        var (mean, error) = (gains.Average(), Spread.StandardDeviation(gains) / Math.Sqrt(gains.Length));
        var (line, curve) = (LogisticRecalibration.Slope(platt, predictions.Labels), LogisticRecalibration.Slope(isotonic, predictions.Labels));
        var takesCurve = mean > 0 && mean > error && Math.Abs(curve - 1) <= Math.Abs(line - 1) + SlopeSlack;
        return new(takesCurve ? CalibrationKind.Isotonic : CalibrationKind.Platt, string.Create(CultureInfo.InvariantCulture,
            $"Judged on rows it was not made of, the isotonic curve changes the log loss against Platt scaling by {-mean:+0.00000;-0.00000} on average (standard error {error:0.00000}); calibration slopes {curve:0.000} and {line:0.000}. {(takesCurve ? "That is sure, and the slope holds, so the curve is taken." : "That is not sure, or the slope suffers, so Platt scaling is kept: two numbers, and no two votes are tied.")}"));
    }

    private static double LogLoss(double[] probabilities, int[] rows, bool[] labels) =>
        CrossEntropy.Of(Array.ConvertAll(rows, row => probabilities[row]), Array.ConvertAll(rows, row => labels[row]));
}
