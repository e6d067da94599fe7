using System.Globalization;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Fit;

/// <summary>Ways to weigh the members' votes.</summary>
internal enum VotingKind
{
    Equal,

    /// <summary>In proportion to how far each member's AUROC is above chance.</summary>
    AurocWeighted,

    /// <summary>That make what happened most likely.</summary>
    Fitted,
}

/// <summary>
/// Which votes count how much. Weights are made on the other folds and judged on the fold left out; to be chosen they
/// must have a lower log loss than equal ones by more than one standard error of the paired differences.
/// </summary>
internal sealed record VotingChoice(VotingKind Kind, double[] Weights, string Why)
{
    public static VotingChoice Of(OutOfFold predictions)
    {
        if (predictions.Members.Count == 1)
            return new(VotingKind.Equal, [1], "There is one member, so there is nothing to weigh.");
        var (fitted, byAuroc) = (Gain(predictions, VotingKind.Fitted), Gain(predictions, VotingKind.AurocWeighted));
        var kind = new[] { (Kind: VotingKind.Fitted, Gain: fitted), (Kind: VotingKind.AurocWeighted, Gain: byAuroc) }
            .Where(way => way.Gain.IsSureGain).OrderByDescending(way => way.Gain.Mean)
            .Select(way => way.Kind).FirstOrDefault(VotingKind.Equal);
        var verdict = kind == VotingKind.Equal
            ? "Neither is an improvement of more than one standard error, so the members vote with equal weights: weights that do not "
                + "pay for themselves are noise."
            : $"That of the {(kind == VotingKind.Fitted ? "fitted" : "AUROC-weighted")} ones is an improvement of more than one standard "
                + "error, so they vote.";
        return new(kind, VotingWeights.Of(kind, predictions.All),
            "Against equal weights, weights made on the other folds change the log loss of the fold left out by "
            + $"{InWords(fitted)} where they are fitted, and by {InWords(byAuroc)} where they follow the members' AUROC. {verdict}");
    }

    /// <summary>Of log loss, against equal weights.</summary>
    private static OverFolds Gain(OutOfFold predictions, VotingKind kind) =>
        OverFolds.Of([.. Enumerable.Range(0, predictions.Folds.Count).Select(fold =>
        {
            var tested = predictions.In(fold);
            return LogLossOf(tested, VotingWeights.Equal(tested.Members.Count))
                - LogLossOf(tested, VotingWeights.Of(kind, predictions.Outside(fold)));
        })]);

    private static double LogLossOf(PredictedRows rows, double[] weights) => LogLoss.Of(rows.Vote(weights), rows.Labels);

    private static string InWords(OverFolds gain) => string.Create(CultureInfo.InvariantCulture,
        $"{-gain.Mean:+0.00000;-0.00000} on average (standard error {gain.StandardError:0.00000})");
}
