using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>The ensemble gains so much on a baseline or a member, by the differences on the same resampled patients.</summary>
/// <param name="Confidence">Where given, the lower end of the interval must reach the least gain; else the difference itself.</param>
internal sealed record ModelRule(string Text, Metric Metric, ModelKind Kind, string Name, double MinDelta, double? Confidence, bool Required) : GateRule(Text)
{
    private string Model => $"the {(Kind == ModelKind.Member ? "member" : "baseline")} {Name}";

    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        yield return !candidate.Models.Any(model => model.Kind == Kind && model.Name == Name)
            ? NotJudged($"{Start(Model)} is not in the evaluation.", Required)
            : PairedGain.Of(candidate, Name, Metric) is not { } gain
                ? NotJudged($"The evaluation does not compare the {Metric.InWords} of the ensemble with {Model} on the same patients.", Required)
                : Confidence is { } asked && Math.Abs(asked - candidate.Method.Confidence) > 1e-9
                    ? NotJudged($"The evaluation's intervals are of {Numbers.Percent(candidate.Method.Confidence)}, not of {Numbers.Percent(asked)} as the rule asks.")
                    : Judged(gain, candidate.Method.Confidence);
    }

    private GateCheck Judged(PairedGain gain, double confidence)
    {
        var limits = new Limits(MinDelta, null);
        var measured = Confidence is null ? gain.Difference : gain.Lower;
        return Checked(limits.Holds(measured), measured,
            $"{gain.InWords(Metric, Model, confidence)}; {(Confidence is null ? "the gain" : "its lower end")} is {limits.Judge(measured)}.");
    }

    private static string Start(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
