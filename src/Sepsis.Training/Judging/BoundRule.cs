using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>A metric of the ensemble lies within limits.</summary>
internal sealed record BoundRule(string Text, Metric Metric, MetricReading On, Limits Limits) : GateRule(Text)
{
    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        yield return On.Of(candidate.Ensemble.Metrics, Metric) is { } value
            ? Checked(Limits.Holds(value), value, $"The {Metric.InWords} of the ensemble ({On.InWords()}) is {Limits.Judge(value)}.")
            : NotJudged($"The evaluation has no {Metric.InWords} ({On.InWords()}) of the ensemble.");
    }
}
