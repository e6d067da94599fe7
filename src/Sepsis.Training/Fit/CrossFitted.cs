using Sepsis.Domain.Answers;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit;

/// <summary>
/// Probabilities as a hospital would have had them: each row's weights, calibration and threshold were made without its
/// fold. Every reported figure of a vote is of these.
/// </summary>
/// <param name="Probabilities">Row by row, calibrated.</param>
/// <param name="Thresholds">Fold by fold, by the aim.</param>
internal sealed record CrossFitted(double[] Probabilities, double[] Thresholds)
{
    public static CrossFitted Of(OutOfFold predictions, VotingKind voting, CalibrationKind calibration, DecisionAim aim) =>
        Of(predictions, rows => VotingWeights.Of(voting, rows), calibration, aim);

    /// <summary>One member alone, calibrated as the ensemble is: what is compared is then the ordering and not the polish.</summary>
    public static CrossFitted OfMember(OutOfFold predictions, int member, CalibrationKind calibration, DecisionAim aim) =>
        Of(predictions, rows => [.. Enumerable.Range(0, rows.Members.Count).Select(i => i == member ? 1.0 : 0.0)], calibration, aim);

    private static CrossFitted Of(
        OutOfFold predictions, Func<PredictedRows, double[]> weightsFrom, CalibrationKind calibration, DecisionAim aim)
    {
        var probabilities = new double[predictions.Labels.Length];
        var thresholds = new List<double>(predictions.Folds.Count);
        foreach (var fold in FoldVotes.All(predictions, weightsFrom))
        {
            var calibrator = calibration.Fit(fold.OtherVotes, fold.OtherLabels);
            thresholds.Add(aim.Choose(TradeOffCurve.Of(Array.ConvertAll(fold.OtherVotes, calibrator.Apply), fold.OtherLabels)));
            for (var i = 0; i < fold.Rows.Length; i++)
                probabilities[fold.Rows[i]] = calibrator.Apply(fold.Votes[i]);
        }

        return new(probabilities, [.. thresholds]);
    }

    public bool[] Alerts(GroupedFolds folds)
    {
        var alerts = new bool[Probabilities.Length];
        for (var row = 0; row < alerts.Length; row++)
            alerts[row] = Probabilities[row] >= Thresholds[folds.FoldOfRow[row]];
        return alerts;
    }
}
