using Sepsis.Domain.Models;

namespace Sepsis.Domain.Answers;

/// <summary>
/// Class-conditional (Mondrian) inductive conformal sets: an answer stays in as long as the patient's vote is not among
/// the most unusual of the calibration rows of that class. Of patients with sepsis, and likewise of those without, the
/// truth is in the set at least as often as the level says; that is an average, and says nothing of one patient.
/// The ranks are monotone in the vote, so each class is one cut-off. Vovk, Gammerman, Shafer, Algorithmic Learning in a
/// Random World (2005), chapter 4.
/// </summary>
public sealed class ConformalSets
{
    public const double UsualLevel = 0.90;

    private ConformalSets(double level, double sepsisFrom, double noSepsisUpTo) =>
        (Level, SepsisFrom, NoSepsisUpTo) = (level, sepsisFrom, noSepsisUpTo);

    /// <summary>How often the truth is to be in the set.</summary>
    public double Level { get; }

    /// <summary>The lowest vote (inclusive) at which sepsis is not ruled out; minus infinity where too few rows could.</summary>
    public double SepsisFrom { get; }

    /// <summary>The highest vote (inclusive) at which its absence is not ruled out; infinity where too few rows could.</summary>
    public double NoSepsisUpTo { get; }

    /// <param name="pairs">Ascending. Null unless there are rows of both classes.</param>
    /// <param name="level">Above 0 and below 1.</param>
    public static ConformalSets? Of(IReadOnlyList<CalibrationPair> pairs, double level = UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (level is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), "must lie between 0 and 1");
        long positives = pairs.Sum(pair => (long)pair.Positives), negatives = pairs.Sum(pair => (long)pair.Negatives);
        if (positives == 0 || negatives == 0)
            return null;
        return new(
            level,
            CutOff(pairs, pair => pair.Positives, Needed(positives, level)) ?? double.NegativeInfinity,
            CutOff(pairs.Reverse(), pair => pair.Negatives, Needed(negatives, level)) ?? double.PositiveInfinity);
    }

    public ConformalSet Of(double vote)
    {
        var rounded = CalibrationPair.Rounded(vote);
        return (rounded <= NoSepsisUpTo, rounded >= SepsisFrom) switch
        {
            (true, true) => ConformalSet.Both,
            (true, false) => ConformalSet.NoSepsis,
            (false, true) => ConformalSet.Sepsis,
            (false, false) => ConformalSet.Empty,
        };
    }

    /// <summary>
    /// How many rows of the class must be at least as unusual: the least k of (k + 1) / (rows + 1) > 1 - level. In decimals,
    /// where 1 - 0.9 is 0.1: a rank that meets the level exactly is out.
    /// </summary>
    private static long Needed(long rows, double level) => (long)Math.Floor((1 - (decimal)level) * (rows + 1));

    /// <summary>The vote up to which, from the most unusual, there are so many rows; null where none are needed.</summary>
    private static double? CutOff(IEnumerable<CalibrationPair> fromTheMostUnusual, Func<CalibrationPair, int> rows, long needed)
    {
        if (needed == 0)
            return null;
        var seen = 0L;
        return fromTheMostUnusual.First(pair => (seen += rows(pair)) >= needed).Vote;
    }
}
