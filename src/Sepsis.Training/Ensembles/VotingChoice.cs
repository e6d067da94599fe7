using System.Globalization;
using Sepsis.Domain.Evaluation;

namespace Sepsis.Training.Ensembles;

/// <summary>
/// Fitted weights or equal ones. The fitted ones, fitted on the other folds and judged on the fold left out, must have
/// the lower log loss by more than one standard error of the paired differences; else the simpler vote is kept.
/// </summary>
internal sealed record VotingChoice(bool Fitted, double[] Weights, double[] FittedWeights, double MeanGain, double StandardErrorOfGain)
{
    public static VotingChoice Of(OutOfFold predictions)
    {
        var equal = VotingWeights.Equal(predictions.Members.Count);
        var fitted = VotingWeights.Fit(predictions.All);
        var gains = new double[predictions.Folds.Count];
        for (var fold = 0; fold < gains.Length; fold++)
        {
            var tested = predictions.In(fold);
            var weights = VotingWeights.Fit(predictions.Outside(fold));
            gains[fold] = LogLoss(tested, equal) - LogLoss(tested, weights);
        }

        var mean = gains.Average();
        var error = Spread.StandardDeviation(gains) / Math.Sqrt(gains.Length);
        var better = predictions.Members.Count > 1 && mean > error;
        return new(better, better ? fitted : equal, fitted, mean, error);
    }

    /// <summary>The weights by the same way of choosing, from these rows alone.</summary>
    public double[] WeightsFrom(PredictedRows rows) => Fitted ? VotingWeights.Fit(rows) : VotingWeights.Equal(rows.Members.Count);

    public string InWords() => FittedWeights.Length == 1
        ? "There is one member, so there is nothing to weigh."
        : string.Create(CultureInfo.InvariantCulture,
            $"Weights fitted on the other folds change the log loss of the fold left out by {-MeanGain:+0.00000;-0.00000} on average against equal weights (standard error {StandardErrorOfGain:0.00000}). {Verdict()}");

    private string Verdict() => Fitted
        ? "That is an improvement of more than one standard error, so the fitted weights vote."
        : "That is no improvement of more than one standard error, so the members vote with equal weights: weights that do not pay for themselves are noise.";

    private static double LogLoss(PredictedRows rows, double[] weights) => CalibrationMetrics.LogLoss(rows.Vote(weights), rows.Labels);
}
