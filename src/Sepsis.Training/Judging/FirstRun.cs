using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>
/// The first model has nothing to be compared with, and that is no free pass: instead of a champion it must beat every
/// baseline of its evaluation, so surely that the interval of the gain lies above zero.
/// </summary>
internal static class FirstRun
{
    public static IEnumerable<GateCheck> Judge(Evaluation candidate, IReadOnlyList<ChampionRule> rules)
    {
        if (rules.Count == 0)
            yield break;
        var text = string.Join("; ", rules.Select(rule => rule.Text));
        var baselines = candidate.Models.Where(model => model.Kind == ModelKind.Baseline).ToList();
        if (baselines.Count == 0)
            yield return new(text, false, null, "There is no champion yet, so the ensemble must beat every baseline instead, and the evaluation has none. What is not shown does not pass.");
        foreach (var baseline in baselines)
            yield return Beats(candidate, text, baseline.Name);
    }

    private static GateCheck Beats(Evaluation candidate, string text, string baseline)
    {
        const string Instead = "There is no champion yet, so the ensemble must beat every baseline instead.";
        if (PairedGain.Of(candidate, baseline, Metric.Auroc) is not { } gain)
            return new(text, false, null, $"{Instead} The evaluation does not compare its AUROC with the baseline {baseline} on the same patients. What is not shown does not pass.");
        var passed = gain.Lower > 0;
        return new(text, passed, gain.Lower,
            $"{Instead} {gain.InWords(Metric.Auroc, $"the baseline {baseline}", candidate.Method.Confidence)}; its lower end, {Numbers.Against(gain.Lower, 0)}, is {(passed ? "above 0, as required" : "not above 0")}.");
    }
}
