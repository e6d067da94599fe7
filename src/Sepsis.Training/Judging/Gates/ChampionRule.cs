using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging.Gates;

/// <summary>
/// The ensemble is not worse than the one that serves. Two evaluations keep metrics and no predictions, so the metrics are
/// compared as they stand: only where both were measured on the same file for the same outcome.
/// </summary>
internal sealed record ChampionRule(string Text, Metric Metric, MetricReading On, double MinDelta) : GateRule(Text)
{
    public const string Champion = "champion";
    private const string NoChampion = "There is no champion yet, so the ensemble must beat every baseline instead";

    public static GateRule? Read(YamlEntry entry)
    {
        var (metric, delta) = (entry.OrderedMetric(), entry.MinDelta());
        var on = entry.On(MetricReading.Mean, MetricReading.Mean, MetricReading.Pooled);
        return metric is null || delta is not { } least || on is not { } reading
            ? null
            : new ChampionRule(entry.AsWritten, metric, reading, least);
    }

    /// <summary>
    /// The first model has nothing to be compared with, and that is no free pass: instead of a champion it must beat every
    /// baseline of its evaluation, so surely that the interval of the gain lies above zero.
    /// </summary>
    public static IEnumerable<GateCheck> JudgeFirst(Evaluation candidate, IReadOnlyList<ChampionRule> rules)
    {
        if (rules.Count == 0)
            yield break;
        var text = string.Join("; ", rules.Select(rule => rule.Text));
        var baselines = candidate.Models.Where(model => model.Kind == ModelKind.Baseline).ToList();
        if (baselines.Count == 0)
            yield return new(text, false, null, $"{NoChampion}, and the evaluation has none. What is not shown does not pass.");
        foreach (var baseline in baselines)
            yield return Beats(candidate, text, baseline.Name);
    }

    /// <summary>Nothing where there is no champion.</summary>
    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        if (champion is not null)
            yield return Incomparable(candidate, champion) ?? Compared(candidate, champion);
    }

    private static GateCheck Beats(Evaluation candidate, string text, string baseline)
    {
        if (PairedGain.Of(candidate, baseline, Metric.Auroc) is not { } gain)
            return new(
                text, false, null,
                $"{NoChampion}. The evaluation does not compare its AUROC with the baseline {baseline} on the same patients. "
                + "What is not shown does not pass.");
        var passed = gain.Lower > 0;
        return new(
            text, passed, gain.Lower,
            $"{NoChampion}. {gain.InWords(Metric.Auroc, $"the baseline {baseline}", candidate.Method.Confidence)}; "
            + $"its lower end, {Numbers.Against(gain.Lower, 0)}, is {(passed ? "above 0, as required" : "not above 0")}.");
    }

    private GateCheck? Incomparable(Evaluation candidate, Evaluation champion)
    {
        if (candidate.Outcome != champion.Outcome)
            return NotJudged($"The champion predicts something else: \"{champion.Outcome}\", not \"{candidate.Outcome}\".");
        return candidate.Data.Sha256 == champion.Data.Sha256
            ? null
            : NotJudged(
                $"The champion was evaluated on other data ({champion.Data.File}, SHA-256 {Short(champion)}; the candidate on "
                + $"{candidate.Data.File}, {Short(candidate)}), and figures of different patients cannot be compared. "
                + "Evaluate the champion on the candidate's data first.");
    }

    private GateCheck Compared(Evaluation candidate, Evaluation champion)
    {
        if (On.Of(candidate.Ensemble.Metrics, Metric) is not { } mine)
            return NotJudged($"The evaluation has no {Metric.InWords} ({On.InWords()}) of the ensemble.");
        if (On.Of(champion.Ensemble.Metrics, Metric) is not { } theirs)
            return NotJudged($"The champion's evaluation has no {Metric.InWords} ({On.InWords()}).");
        var gain = (mine - theirs) * (int)Metric.Direction;
        var limits = new Limits(MinDelta, null);
        var split = (candidate.Method.Folds, candidate.Method.Seed) == (champion.Method.Folds, champion.Method.Seed)
            ? ""
            : " (on the same data, split into other folds)";
        return Checked(
            limits.Holds(gain), gain,
            $"The {Metric.InWords} of the ensemble ({On.InWords()}) is {Numbers.Fixed(mine)}, the champion's "
            + $"{Numbers.Fixed(theirs)}{split}; "
            + $"the gain is {limits.Judge(gain)}.");
    }

    private static string Short(Evaluation evaluation) =>
        evaluation.Data.Sha256.Length > 12 ? evaluation.Data.Sha256[..12] : evaluation.Data.Sha256;
}
