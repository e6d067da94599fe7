using System.Globalization;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Fit;

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
        var byAuroc = Gain.Of(predictions, VotingKind.AurocWeighted);
        var fitted = Gain.Of(predictions, VotingKind.Fitted);
        Gain? best = new[] { fitted, byAuroc }.Where(gain => gain.IsSure).OrderByDescending(gain => gain.Mean).FirstOrDefault();
        var kind = best?.Kind ?? VotingKind.Equal;
        var verdict = best is null
            ? "Neither is an improvement of more than one standard error, so the members vote with equal weights: weights that do not pay for themselves are noise."
            : $"That of the {(kind == VotingKind.Fitted ? "fitted" : "AUROC-weighted")} ones is an improvement of more than one standard error, so they vote.";
        return new(kind, VotingWeights.Of(kind, predictions.All),
            $"Against equal weights, weights made on the other folds change the log loss of the fold left out by {fitted.InWords()} where they are fitted, and by {byAuroc.InWords()} where they follow the members' AUROC. {verdict}");
    }

    private sealed record Gain(VotingKind Kind, double Mean, double StandardError)
    {
        public bool IsSure => Mean > StandardError && Mean > 0;

        public static Gain Of(OutOfFold predictions, VotingKind kind)
        {
            var gains = new double[predictions.Folds.Count];
            for (var fold = 0; fold < gains.Length; fold++)
            {
                var tested = predictions.In(fold);
                gains[fold] = LogLoss(tested, VotingWeights.Equal(tested.Members.Count)) - LogLoss(tested, VotingWeights.Of(kind, predictions.Outside(fold)));
            }

            return new(kind, gains.Average(), Spread.StandardDeviation(gains) / Math.Sqrt(gains.Length));
        }

        public string InWords() => string.Create(CultureInfo.InvariantCulture, $"{-Mean:+0.00000;-0.00000} on average (standard error {StandardError:0.00000})");

        private static double LogLoss(PredictedRows rows, double[] weights) => CrossEntropy.Of(rows.Vote(weights), rows.Labels);
    }
}
