using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>A figure of the ensemble lies within limits.</summary>
internal sealed record BoundRule(string Text, string Figure, FigureReading On, Limits Limits) : GateRule(Text)
{
    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        yield return On.Of(candidate.Ensemble.Figures, Figure) is { } value
            ? Checked(Limits.Holds(value), value, $"The {FigureWords.Name(Figure)} of the ensemble ({On.InWords()}) is {Limits.Judge(value)}.")
            : NotJudged($"The evaluation has no {FigureWords.Name(Figure)} ({On.InWords()}) of the ensemble.");
    }
}
