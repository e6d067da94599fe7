using System.Globalization;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Fit;

/// <summary>Ways to make a probability of the members' vote.</summary>
internal enum CalibrationKind
{
    Platt,
    Isotonic,
}

internal static class CalibrationKinds
{
    public static Calibrator Fit(this CalibrationKind kind, double[] votes, bool[] labels) =>
        kind == CalibrationKind.Platt ? PlattFit.Fit(votes, labels) : IsotonicFit.Fit(votes, labels);
}

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
        var labels = predictions.Labels;
        var platt = CrossFitted.Of(predictions, voting, CalibrationKind.Platt, DecisionAim.Default).Probabilities;
        var isotonic = CrossFitted.Of(predictions, voting, CalibrationKind.Isotonic, DecisionAim.Default).Probabilities;
        var gain = OverFolds.Of([.. Enumerable.Range(0, predictions.Folds.Count).Select(predictions.Folds.RowsIn)
            .Select(rows => LogLossOf(platt, rows, labels) - LogLossOf(isotonic, rows, labels))]);
        var (line, curve) = (LogisticRecalibration.Slope(platt, labels), LogisticRecalibration.Slope(isotonic, labels));
        var takesCurve = gain.IsSureGain && Math.Abs(curve - 1) <= Math.Abs(line - 1) + SlopeSlack;
        var verdict = takesCurve
            ? "That is sure, and the slope holds, so the curve is taken."
            : "That is not sure, or the slope suffers, so Platt scaling is kept: two numbers, and no two votes are tied.";
        return new(takesCurve ? CalibrationKind.Isotonic : CalibrationKind.Platt, string.Create(CultureInfo.InvariantCulture,
            $"Judged on rows it was not made of, the isotonic curve changes the log loss against Platt scaling by "
            + $"{-gain.Mean:+0.00000;-0.00000} on average (standard error {gain.StandardError:0.00000}); calibration slopes "
            + $"{curve:0.000} and {line:0.000}. {verdict}"));
    }

    private static double LogLossOf(double[] probabilities, int[] rows, bool[] labels) =>
        LogLoss.Of(Array.ConvertAll(rows, row => probabilities[row]), Array.ConvertAll(rows, row => labels[row]));
}
