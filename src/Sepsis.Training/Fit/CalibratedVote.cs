using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;

namespace Sepsis.Training.Fit;

/// <summary>What becomes of the members' probabilities: weights, calibration, cut-offs, and why these.</summary>
internal sealed record CalibratedVote(
    VotingChoice Voting,
    CalibrationChoice Calibration,
    Calibrator Calibrator,
    RiskThresholds Thresholds,
    string Aim)
{
    /// <summary>Out-of-fold votes before the calibration.</summary>
    public static double[] Votes(OutOfFold predictions, VotingChoice voting) => predictions.All.Vote(voting.Weights);

    public static CalibratedVote Of(OutOfFold predictions, DecisionAim aim)
    {
        var voting = VotingChoice.Of(predictions);
        var choice = CalibrationChoice.Of(predictions, voting.Kind);
        var votes = Votes(predictions, voting);
        var calibrator = CalibratorFit.Fit(choice.Kind, votes, predictions.Labels);
        var probabilities = Array.ConvertAll(votes, calibrator.Apply);
        var curve = TradeOffCurve.Of(probabilities, predictions.Labels);
        return new(voting, choice, calibrator, BandCuts.Choose(aim, curve), aim.ToString());
    }
}
