using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging.Gates;

/// <summary>The ensemble gains so much on a baseline or a member, by the differences on the same resampled patients.</summary>
/// <param name="Confidence">Where given, the lower end of the interval must reach the least gain; else the difference itself.</param>
internal sealed record ModelRule(
    string Text, Metric Metric, ModelKind Kind, string Name, double MinDelta, double? Confidence, bool Required) : GateRule(Text)
{
    private string Model => $"the {(Kind == ModelKind.Member ? "member" : "baseline")} {Name}";

    public static GateRule? Read(YamlEntry entry)
    {
        var (metric, other, delta, confidence) = (entry.OrderedMetric(), entry.Versus(), entry.MinDelta(), entry.Number("confidence"));
        var required = entry.Required();
        if (confidence is <= 0 or >= 1)
            entry.Refuse("confidence", "must lie between 0 and 1: 0.95");
        return metric is null || other is not { } model || delta is not { } least
            ? null
            : new ModelRule(entry.AsWritten, metric, model.Kind, model.Name, least, confidence, required);
    }

    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion) => [Judge(candidate)];

    private GateCheck Judge(Evaluation candidate)
    {
        if (!candidate.Models.Any(model => model.Kind == Kind && model.Name == Name))
            return NotJudged($"{char.ToUpperInvariant(Model[0])}{Model[1..]} is not in the evaluation.", Required);
        if (PairedGain.Of(candidate, Name, Metric) is not { } gain)
            return NotJudged(
                $"The evaluation does not compare the {Metric.InWords} of the ensemble with {Model} on the same patients.", Required);
        var confidence = candidate.Method.Confidence;
        if (Confidence is { } asked && Math.Abs(asked - confidence) > 1e-9)
            return NotJudged(
                $"The evaluation's intervals are of {Numbers.Percent(confidence)}, not of {Numbers.Percent(asked)} as the rule asks.");
        var limits = new Limits(MinDelta, null);
        var measured = Confidence is null ? gain.Difference : gain.Lower;
        return Checked(
            limits.Holds(measured), measured,
            $"{gain.InWords(Metric, Model, confidence)}; {(Confidence is null ? "the gain" : "its lower end")} is "
            + $"{limits.Judge(measured)}.");
    }
}

/// <summary>What the ensemble gains on another model, counted so that more is better whichever metric it is.</summary>
internal sealed record PairedGain(double Difference, double Lower, double Upper)
{
    public static PairedGain? Of(Evaluation evaluation, string model, Metric metric)
    {
        var pair = evaluation.Comparisons.FirstOrDefault(one => one.Versus == model && one.Metric == metric.Name);
        if (pair is null || !double.IsFinite(pair.Difference) || !double.IsFinite(pair.Lower) || !double.IsFinite(pair.Upper))
            return null;
        return metric.Direction == MetricDirection.LessIsBetter
            ? new(-pair.Difference, -pair.Upper, -pair.Lower)
            : new(pair.Difference, pair.Lower, pair.Upper);
    }

    public string InWords(Metric metric, string model, double confidence) =>
        $"On {model} the ensemble gains {Numbers.Fixed(Difference)} of {metric.InWords} "
        + $"({Numbers.Percent(confidence)} interval {Numbers.Fixed(Lower)} to {Numbers.Fixed(Upper)}, same resampled patients)";
}
