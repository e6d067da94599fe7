using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Judging;

/// <summary>Whether sets and intervals keep what they promise, of rows they were not made from.</summary>
internal static class Certainties
{
    private const int Deciles = 10;

    /// <param name="predictions">Out of fold.</param>
    /// <param name="voting">How weights are made, in each fold of the others.</param>
    /// <param name="probabilities">Of each row, calibrated without its fold.</param>
    /// <param name="groupOfRow">Whole groups are in one fold.</param>
    /// <returns>Null where no fold could be answered.</returns>
    public static CertaintyEvidence? Of(OutOfFold predictions, VotingKind voting, double[] probabilities, int[] groupOfRow)
    {
        AnsweredRow[] rows = [.. AnsweredRow.All(predictions, voting, probabilities, groupOfRow)];
        if (rows.Length == 0)
            return null;
        var coverage = ClassCoverage.Measure(
            ConformalSets.UsualLevel, Array.ConvertAll(rows, row => row.Set), Array.ConvertAll(rows, row => row.Outcome),
            Array.ConvertAll(rows, row => row.Patient));
        return new(
            coverage.Level,
            rows.Length,
            Coverage(coverage.Sepsis, coverage.Level, Patients(rows.Where(row => row.Outcome))),
            Coverage(coverage.NoSepsis, coverage.Level, Patients(rows.Where(row => !row.Outcome))),
            new(
                Share(rows, ConformalSet.Sepsis), Share(rows, ConformalSet.NoSepsis), Share(rows, ConformalSet.Both),
                Share(rows, ConformalSet.Empty)),
            Width(rows),
            [.. ByProbability(rows).Select(Decile)]);
    }

    private static CoverageEvidence? Coverage(CoveredShare share, double level, int patients)
    {
        if (share.Rows == 0)
            return null;
        var error = Known(share.StandardError, patients);
        return new(share.Share, share.Rows, patients, error, error is null ? null : share.Share >= level - 2 * error);
    }

    private static IntervalWidth Width(AnsweredRow[] rows)
    {
        double[] widths = [.. rows.Select(row => row.Interval.Upper - row.Interval.Lower).Order()];
        return new(widths.Average(), widths[(int)Math.Ceiling(0.9 * widths.Length) - 1]);
    }

    private static IntervalDecile Decile(AnsweredRow[] rows)
    {
        var observed = CoveredShare.Of(rows.Select(row => (row.Patient, row.Outcome)));
        return new(rows.Length, rows.Average(row => row.Probability), rows.Average(row => row.Interval.Lower),
            observed.Share, Known(observed.StandardError, Patients(rows)), rows.Average(row => row.Interval.Upper));
    }

    /// <summary>As equal as ties allow, as in the reliability diagram: equal probabilities are never parted.</summary>
    private static IEnumerable<AnsweredRow[]> ByProbability(AnsweredRow[] rows)
    {
        AnsweredRow[] ascending = [.. rows.OrderBy(row => row.Probability)];
        var (from, count) = (0, (long)ascending.Length);
        for (var next = 1; next <= count; next++)
        {
            if (next < count && ascending[next].Probability == ascending[next - 1].Probability)
                continue;
            if (next * (long)Deciles < (from * Deciles / count + 1) * count)
                continue;
            yield return ascending[from..next];
            from = next;
        }
    }

    private static double Share(AnsweredRow[] rows, ConformalSet set) => rows.Count(row => row.Set == set) / (double)rows.Length;

    private static int Patients(IEnumerable<AnsweredRow> rows) => rows.Select(row => row.Patient).Distinct().Count();

    /// <summary>One patient alone does not show how patients differ.</summary>
    private static double? Known(double standardError, int patients) => patients > 1 ? standardError : null;
}

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
                yield return new(
                    groupOfRow[row], predictions.Labels[row], probabilities[row], certainty.Set(vote),
                    certainty.Interval(vote, probabilities[row]));
            }
        }
    }

    public override string ToString() => "AnsweredRow (values withheld)";
}
