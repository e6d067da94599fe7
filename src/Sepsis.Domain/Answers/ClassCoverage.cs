namespace Sepsis.Domain.Answers;

/// <summary>What the sets' promise came to, per class, on rows that no set was made from.</summary>
public sealed record ClassCoverage(double Level, CoveredShare Sepsis, CoveredShare NoSepsis)
{
    /// <param name="sets">Made from other rows.</param>
    /// <param name="votes">Of each row.</param>
    /// <param name="labels">What happened.</param>
    /// <param name="patientOfRow">The same number is the same patient.</param>
    public static ClassCoverage Measure(
        ConformalSets sets, ReadOnlySpan<double> votes, ReadOnlySpan<bool> labels, ReadOnlySpan<int> patientOfRow)
    {
        ArgumentNullException.ThrowIfNull(sets);
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
