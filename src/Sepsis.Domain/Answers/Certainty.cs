using Sepsis.Domain.Models;

namespace Sepsis.Domain.Answers;

/// <summary>How sure a model is, from its calibration pairs: made once, when a bundle is loaded.</summary>
public sealed class Certainty
{
    private readonly VennAbers _intervals;

    private Certainty(VennAbers intervals, ConformalSets sets) => (_intervals, Sets) = (intervals, sets);

    public ConformalSets Sets { get; }

    /// <summary>Null where a bundle kept no pairs, or those of one class only.</summary>
    public static Certainty? Of(IReadOnlyList<CalibrationPair> pairs, double level = ConformalSets.UsualLevel) =>
        VennAbers.Of(pairs) is { } intervals && ConformalSets.Of(pairs, level) is { } sets ? new(intervals, sets) : null;

    public ProbabilityInterval Interval(double vote, double probability) => _intervals.Around(vote, probability);

    public ConformalSet Set(double vote) => Sets.Of(vote);
}
