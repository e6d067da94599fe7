using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>
/// The ensemble is not worse than the one that serves. Two evaluations keep metrics and no predictions, so the
/// metrics are compared as they stand: only where both were measured on the same file for the same outcome.
/// </summary>
internal sealed record ChampionRule(string Text, Metric Metric, MetricReading On, double MinDelta) : GateRule(Text)
{
    /// <summary>Without a champion <see cref="FirstRun"/> stands in for it.</summary>
    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        if (champion is not null)
            yield return Incomparable(candidate, champion) ?? Compared(candidate, champion);
    }

    private GateCheck? Incomparable(Evaluation candidate, Evaluation champion)
    {
        if (candidate.Outcome != champion.Outcome)
            return NotJudged($"The champion predicts something else: \"{champion.Outcome}\", not \"{candidate.Outcome}\".");
        if (candidate.Data.Sha256 != champion.Data.Sha256)
            return NotJudged($"The champion was evaluated on other data ({champion.Data.File}, SHA-256 {Short(champion)}; the candidate on {candidate.Data.File}, {Short(candidate)}), and figures of different patients cannot be compared. Evaluate the champion on the candidate's data first.");
        return null;
    }

    private GateCheck Compared(Evaluation candidate, Evaluation champion)
    {
        if (On.Of(candidate.Ensemble.Metrics, Metric) is not { } mine)
            return NotJudged($"The evaluation has no {Metric.InWords} ({On.InWords()}) of the ensemble.");
        if (On.Of(champion.Ensemble.Metrics, Metric) is not { } theirs)
            return NotJudged($"The champion's evaluation has no {Metric.InWords} ({On.InWords()}).");
        var gain = (mine - theirs) * (int)Metric.Direction;
        var limits = new Limits(MinDelta, null);
        return Checked(limits.Holds(gain), gain,
            $"The {Metric.InWords} of the ensemble ({On.InWords()}) is {Numbers.Fixed(mine)}, the champion's {Numbers.Fixed(theirs)}{Split(candidate, champion)}; the gain is {limits.Judge(gain)}.");
    }

    private static string Split(Evaluation candidate, Evaluation champion) =>
        (candidate.Method.Folds, candidate.Method.Seed) == (champion.Method.Folds, champion.Method.Seed) ? "" : " (on the same data, split into other folds)";

    private static string Short(Evaluation evaluation) => evaluation.Data.Sha256.Length > 12 ? evaluation.Data.Sha256[..12] : evaluation.Data.Sha256;
}
