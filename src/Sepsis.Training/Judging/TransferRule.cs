using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>Learned at the other sites and judged at one: the metric within limits, or a gain on a baseline there.</summary>
/// <param name="Site">The site judged at; null: whichever it is, each of them.</param>
/// <param name="Baseline">Null where the metric itself is judged.</param>
internal sealed record TransferRule(string Text, Metric Metric, string? Site, string? Baseline, Limits Limits, int MinPositives, bool Required) : GateRule(Text)
{
    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        var transfers = candidate.Transfers.Where(transfer => Site is null || transfer.JudgedAt == Site).ToList();
        return transfers.Count == 0
            ? [NotJudged($"The evaluation has no transfer {(Site is null ? "between sites" : $"judged at {Site}")}.", Required)]
            : transfers.Select(transfer => transfer.Positives < MinPositives
                ? NotJudged($"Judged at {transfer.JudgedAt} there are {transfer.Positives} positives, fewer than {MinPositives}.", Required)
                : Judge(transfer));
    }

    private GateCheck Judge(TransferEvidence transfer)
    {
        var where = $"Learned at {transfer.LearnedAt} and judged at {transfer.JudgedAt}";
        if (Of(transfer, model => model.Kind == ModelKind.Ensemble) is not { } mine)
            return NotJudged($"{where}, the ensemble has no {Metric.InWords}.");
        if (Baseline is null)
            return Checked(Limits.Holds(mine), mine, $"{where}, the {Metric.InWords} of the ensemble is {Limits.Judge(mine)}.");
        if (Of(transfer, model => model.Kind == ModelKind.Baseline && model.Name == Baseline) is not { } theirs)
            return NotJudged($"{where}, there is no {Metric.InWords} of the baseline {Baseline}.");
        var gain = (mine - theirs) * (int)Metric.Direction;
        return Checked(Limits.Holds(gain), gain,
            $"{where}, the {Metric.InWords} of the ensemble is {Numbers.Fixed(mine)} and that of the baseline {Baseline} {Numbers.Fixed(theirs)}; the gain is {Limits.Judge(gain)}.");
    }

    private double? Of(TransferEvidence transfer, Func<ModelEvidence, bool> which) =>
        transfer.Models.FirstOrDefault(which) is { } model ? MetricReading.Pooled.Of(model.Metrics, Metric) : null;
}
