using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging.Gates;

/// <summary>Learned at the other sites and judged at one: the metric within limits, or a gain on a baseline there.</summary>
/// <param name="Site">The site judged at; null: whichever it is, each of them.</param>
/// <param name="Baseline">Null where the metric itself is judged.</param>
internal sealed record TransferRule(
    string Text, Metric Metric, string? Site, string? Baseline, Limits Limits, int MinPositives, bool Required) : GateRule(Text)
{
    private static readonly string[] s_limits = ["min", "max"];

    public static GateRule? Read(YamlEntry entry)
    {
        var (site, least, required) = (entry.Text("transfer"), entry.Count("min_positives") ?? 0, entry.Required());
        var judgedAt = site == "any" ? null : site;
        if (entry.Has("versus"))
            return ReadVersus(entry, site, judgedAt, least, required);
        if (entry.Has("min_delta"))
            entry.Refuse("min_delta", "needs 'versus'");
        return entry.Metric() is { } metric && Limits.Read(entry) is { } limits && site is not null
            ? new TransferRule(entry.AsWritten, metric, judgedAt, null, limits, least, required)
            : null;
    }

    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        var transfers = candidate.Transfers.Where(transfer => Site is null || transfer.JudgedAt == Site).ToList();
        return transfers.Count == 0
            ? [NotJudged($"The evaluation has no transfer {(Site is null ? "between sites" : $"judged at {Site}")}.", Required)]
            : transfers.Select(transfer => transfer.Positives < MinPositives
                ? NotJudged($"Judged at {transfer.JudgedAt} there are {transfer.Positives} positives, fewer than {MinPositives}.", Required)
                : Judge(transfer));
    }

    private static TransferRule? ReadVersus(YamlEntry entry, string? site, string? judgedAt, int least, bool required)
    {
        var (metric, other, delta) = (entry.OrderedMetric(), entry.Versus(), entry.MinDelta());
        foreach (var key in s_limits.Where(entry.Has))
            entry.Refuse(key, "does not go with 'versus', which takes 'min_delta'");
        if (other is { Kind: not ModelKind.Baseline })
            entry.Refuse("versus", "must be baseline:NAME in a rule on a transfer");
        return metric is null || other is null || delta is not { } gain || site is null
            ? null
            : new(entry.AsWritten, metric, judgedAt, other.Value.Name, new(gain, null), least, required);
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
        return Checked(
            Limits.Holds(gain), gain,
            $"{where}, the {Metric.InWords} of the ensemble is {Numbers.Fixed(mine)} and that of the baseline {Baseline} "
            + $"{Numbers.Fixed(theirs)}; the gain is {Limits.Judge(gain)}.");
    }

    private double? Of(TransferEvidence transfer, Func<ModelEvidence, bool> which) =>
        transfer.Models.FirstOrDefault(which) is { } model ? MetricReading.Pooled.Of(model.Metrics, Metric) : null;
}
