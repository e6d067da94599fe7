using Sepsis.Domain.Models;

namespace Sepsis.Domain.Answers;

/// <summary>
/// How far the calibration rows pin a probability down: what an isotonic fit would say if this patient were one of
/// them, once without sepsis and once with it. One of the two is calibrated whatever the distribution, as long as the
/// rows are exchangeable. Every answer is worked out beforehand. Vovk, Petej, Fedorova, NIPS 28 (2015) 892-900.
/// </summary>
public sealed class VennAbers
{
    /// <summary>Its name on the wire.</summary>
    public const string Method = "inductive-venn-abers";

    private readonly double[] _votes;

    /// <summary>By how many votes are at or below the patient's.</summary>
    private readonly double[] _lower;

    /// <summary>By how many votes are below the patient's.</summary>
    private readonly double[] _upper;

    private VennAbers(IReadOnlyList<CalibrationPair> pairs)
    {
        _votes = [.. pairs.Select(pair => pair.Vote)];
        _lower = IsotonicWithOneMore.Negative(pairs);
        _upper = IsotonicWithOneMore.Positive(pairs);
    }

    /// <param name="pairs">Ascending. Null unless there are rows of both classes.</param>
    public static VennAbers? Of(IReadOnlyList<CalibrationPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return pairs.Any(pair => pair.Positives > 0) && pairs.Any(pair => pair.Negatives > 0) ? new(pairs) : null;
    }

    /// <summary>The fit with the patient as a row without sepsis, and with it. NaN of a vote that is none.</summary>
    public ProbabilityInterval At(double vote)
    {
        if (double.IsNaN(vote))
            return new(double.NaN, double.NaN);
        var found = Array.BinarySearch(_votes, CalibrationPair.Rounded(vote));
        return found >= 0 ? new(_lower[found + 1], _upper[found]) : new(_lower[~found], _upper[~found]);
    }

    /// <summary>Widened to hold the probability that is answered: it comes from another calibrator.</summary>
    public ProbabilityInterval Around(double vote, double probability)
    {
        var (lower, upper) = At(vote);
        return new(Math.Min(lower, probability), Math.Max(upper, probability));
    }
}
