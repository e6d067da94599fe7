using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Judging;

/// <summary>A row as the service would have answered it, by what was made without its fold, and what happened.</summary>
internal readonly record struct AnsweredRow(int Patient, bool Outcome, double Probability, ConformalSet Set, ProbabilityInterval Interval)
{
    /// <summary>Rows whose other folds have one class only are left out: nothing can be said of them.</summary>
    public static IEnumerable<AnsweredRow> All(OutOfFold predictions, VotingKind voting, double[] probabilities, int[] groupOfRow)
    {
        foreach (var fold in FoldVotes.All(predictions, rows => VotingWeights.Of(voting, rows)))
        {
            if (Certainty.Of(CalibrationPair.Of(fold.OtherVotes, fold.OtherLabels)) is not { } certainty)
                continue;
            for (var i = 0; i < fold.Rows.Length; i++)
            {
                var (row, vote) = (fold.Rows[i], fold.Votes[i]);
                yield return new(groupOfRow[row], predictions.Labels[row], probabilities[row], certainty.Set(vote), certainty.Interval(vote, probabilities[row]));
            }
        }
    }

    public override string ToString() => "AnsweredRow (values withheld)";
}
