using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging.Gates;

/// <summary>A metric of the models for senders of less lies within limits: of one set, or of each.</summary>
internal sealed record SetRule(string Text, Metric Metric, string Set, MetricReading On, Limits Limits, bool Required) : GateRule(Text)
{
    public const string Any = "any";

    public static GateRule? Read(YamlEntry entry)
    {
        var (metric, set, limits, required) = (entry.Metric(), entry.Text("set"), Limits.Read(entry), entry.Required());
        var on = entry.On(MetricReading.Pooled, MetricReading.Mean, MetricReading.Pooled, MetricReading.Lower, MetricReading.Upper);
        return metric is null || set is null || limits is null || on is not { } reading || !limits.Fit(entry, reading)
            ? null
            : new SetRule(entry.AsWritten, metric, set, reading, limits, required);
    }

    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        SetEvidence[] sets = [.. candidate.Sets.Where(set => Set == Any || set.Name == Set)];
        return sets.Length == 0
            ? [NotJudged(Set == Any ? "The evaluation has no sets." : $"The evaluation has no set {Set}.", Required)]
            : sets.Select(Judge);
    }

    private GateCheck Judge(SetEvidence set) => On.Of(set.Ensemble.Metrics, Metric) is { } value
        ? Checked(
            Limits.Holds(value), value,
            $"For senders of {string.Join(", ", set.Panels)} ({set.Name}) the {Metric.InWords} ({On.InWords()}) is {Limits.Judge(value)}.")
        : NotJudged($"The evaluation has no {Metric.InWords} ({On.InWords()}) of the set {set.Name}.");
}
