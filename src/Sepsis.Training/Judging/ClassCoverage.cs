using System.Runtime.InteropServices;
using Sepsis.Domain.Answers;

namespace Sepsis.Training.Judging;

/// <summary>What the sets' promise came to, per class, on rows that no set was made from.</summary>
internal sealed record ClassCoverage(double Level, CoveredShare Sepsis, CoveredShare NoSepsis)
{
    /// <param name="sets">Made from other rows.</param>
    /// <param name="votes">Of each row.</param>
    /// <param name="labels">What happened.</param>
    /// <param name="patientOfRow">The same number is the same patient.</param>
    public static ClassCoverage Measure(
        ConformalSets sets, ReadOnlySpan<double> votes, ReadOnlySpan<bool> labels, ReadOnlySpan<int> patientOfRow)
    {
        var answers = new ConformalSet[votes.Length];
        for (var row = 0; row < answers.Length; row++)
            answers[row] = sets.Of(votes[row]);
        return Measure(sets.Level, answers, labels, patientOfRow);
    }

    /// <param name="level">Of the sets.</param>
    /// <param name="sets">Of each row, made from other rows; not all from the same.</param>
    /// <param name="labels">What happened.</param>
    /// <param name="patientOfRow">The same number is the same patient.</param>
    public static ClassCoverage Measure(
        double level, ReadOnlySpan<ConformalSet> sets, ReadOnlySpan<bool> labels, ReadOnlySpan<int> patientOfRow)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(labels.Length, sets.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(patientOfRow.Length, sets.Length);
        List<(int Patient, bool Covered)> septic = [], others = [];
        for (var row = 0; row < sets.Length; row++)
        {
            var truth = labels[row] ? ConformalSet.Sepsis : ConformalSet.NoSepsis;
            (labels[row] ? septic : others).Add((patientOfRow[row], sets[row] == truth || sets[row] == ConformalSet.Both));
        }

        return new(level, CoveredShare.Of(septic), CoveredShare.Of(others));
    }
}

/// <summary>How often something held, as that the truth was in the set. NaN of no rows.</summary>
/// <param name="Share">Of the rows.</param>
/// <param name="Rows">Of the class.</param>
/// <param name="StandardError">Of the share, clustered: rows of one patient are alike.</param>
internal sealed record CoveredShare(double Share, int Rows, double StandardError)
{
    /// <summary>The linearised variance of a ratio over patients. Cochran, Sampling Techniques (1977), chapter 9A.</summary>
    /// <param name="rows">The same number is the same patient.</param>
    public static CoveredShare Of(IEnumerable<(int Patient, bool Covered)> rows)
    {
        Dictionary<int, (int Rows, int Covered)> patients = [];
        foreach (var (patient, covered) in rows)
        {
            ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(patients, patient, out _);
            counted = (counted.Rows + 1, counted.Covered + (covered ? 1 : 0));
        }

        var total = patients.Values.Sum(patient => patient.Rows);
        var share = (double)patients.Values.Sum(patient => patient.Covered) / total;
        var squares = patients.Values.Sum(patient => Math.Pow(patient.Covered - share * patient.Rows, 2));
        return new(share, total, Math.Sqrt(squares) / total);
    }
}
