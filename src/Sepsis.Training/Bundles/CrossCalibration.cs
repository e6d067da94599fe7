using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Bundles;

/// <summary>
/// Slope and intercept made of all rows, and each row as it would have come out had they, and the threshold, been made
/// of the other folds: patients are never parted.
/// </summary>
internal sealed record CrossCalibration(PlattCalibrator Calibrator, GroupedFolds Folds, double[] Probabilities, bool[] Alerts)
{
    public const int Count = 5;

    /// <summary>Null where there are too few patients for the folds, or the scores order them no better than chance.</summary>
    public static CrossCalibration? Of(double[] scores, JudgedRows rows, DecisionAim aim, int seed)
    {
        if (GroupedFolds.Most(rows.GroupOfRow, rows.Labels) < Count)
            return null;
        try
        {
            return Fit(scores, rows, GroupedFolds.Deal(rows.GroupOfRow, rows.Labels, Count, seed), aim);
        }
        catch (UnusableDataException)
        {
            // The fit refuses a slope that is not above 0: recalibrating would turn the order of the patients around.
            return null;
        }
    }

    public JudgedModel Judged(string name) => new(name, ModelKind.Ensemble, "Recalibrated on the other folds.", Probabilities, Alerts);

    private static CrossCalibration Fit(double[] scores, JudgedRows rows, GroupedFolds folds, DecisionAim aim)
    {
        var (probabilities, alerts) = (new double[scores.Length], new bool[scores.Length]);
        for (var fold = 0; fold < folds.Count; fold++)
        {
            var outside = folds.RowsOutside(fold);
            var (known, labels) = (Array.ConvertAll(outside, row => scores[row]), Array.ConvertAll(outside, row => rows.Labels[row]));
            var calibrator = PlattFit.Fit(known, labels);
            var threshold = aim.Choose(TradeOffCurve.Of(Array.ConvertAll(known, calibrator.Apply), labels));
            foreach (var row in folds.RowsIn(fold))
            {
                probabilities[row] = calibrator.Apply(scores[row]);
                alerts[row] = probabilities[row] >= threshold;
            }
        }

        return new(PlattFit.Fit(scores, rows.Labels), folds, probabilities, alerts);
    }
}
