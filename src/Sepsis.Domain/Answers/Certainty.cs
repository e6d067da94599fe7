using Sepsis.Domain.Models;

namespace Sepsis.Domain.Answers;

/// <summary>How sure a model is, from its calibration pairs: made once, when a bundle is loaded.</summary>
public sealed class Certainty
{
    private readonly VennAbers _intervals;

    private Certainty(VennAbers intervals, ConformalSets sets) => (_intervals, Sets) = (intervals, sets);

    public ConformalSets Sets { get; }

    /// <summary>Null unless there are rows of both classes.</summary>
    public static Certainty? Of(IReadOnlyList<CalibrationPair> pairs, double level = ConformalSets.UsualLevel) =>
        VennAbers.Of(pairs) is { } intervals && ConformalSets.Of(pairs, level) is { } sets ? new(intervals, sets) : null;

    public ProbabilityInterval Interval(double vote, double probability) => _intervals.Around(vote, probability);

    public ConformalSet Set(double vote) => Sets.Of(vote);
}

/// <summary>Between what a probability may lie, of one patient.</summary>
public readonly record struct ProbabilityInterval(double Lower, double Upper)
{
    public override string ToString() => "ProbabilityInterval (values withheld)";
}

/// <summary>Which answers cannot be ruled out.</summary>
public enum ConformalSet
{
    /// <summary>Unusual among patients with sepsis and among those without.</summary>
    Empty,
    NoSepsis,
    Sepsis,
    Both,
}
