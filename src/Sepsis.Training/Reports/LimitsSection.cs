using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

/// <summary>Generic on purpose: the outcome is whatever the schema says.</summary>
internal static class LimitsSection
{
    public static IEnumerable<XElement> Write(Evaluation evaluation) => [Markup.List([.. Limits(evaluation)])];

    private static IEnumerable<string> Limits(Evaluation evaluation)
    {
        yield return $"Not as a diagnosis of {evaluation.Outcome}. It draws attention, beside clinical judgement and never instead of "
            + "it. It is not a medical device.";
        yield return $"Not to rule out {evaluation.Outcome}. {Missed(evaluation)} A low probability is no reason to wait with a "
            + "patient who looks ill.";
        yield return "Not outside the population it was trained on: other ages, other wards, other ways of choosing who is measured. "
            + "How it does there is not known.";
        yield return "Not anywhere before local, silent validation: run it beside the daily work on that place's own patients, with "
            + "nobody acting on it, and look at ranking, calibration and alerts there first.";
        yield return $"Not with a prevalence far from {NumberText.Percent(evaluation.Data.Prevalence)}: the probabilities and the "
            + "share of right alerts change with it.";
        yield return "Not at another threshold than the one given without looking at what that does to alerts and to what is missed.";
        yield return "Not to decide on or to withhold a treatment, a bed or a test, and not to judge staff or hospitals.";
        yield return "Not to learn what causes the outcome: importance and dependence show what the model looks at.";
        yield return "Not unwatched: measuring methods, coding and patients change, and it must be measured anew when they do.";
        var few = evaluation.Subgroups.Where(group => group.Metrics.Count == 0).ToArray();
        if (few.Length > 0)
            yield return "Not relied on for groups too few to judge: "
                + $"{string.Join("; ", few.Select(group => $"{Names.Plain(group.Name)} {group.Value}"))}.";
        if (evaluation.Transfers.Count == 0)
            yield return "Not assumed to hold at another site: it was never judged at one it had not learned from.";
        if (evaluation.Data.Synthetic)
            yield return "Not for any patient at all: it was trained on synthetic ones.";
    }

    private static string Missed(Evaluation evaluation) =>
        NumberText.Known(evaluation.Ensemble.Metrics.Of(Metric.Npv)?.Pooled) is { } npv && NaturalFrequency.From(1 - npv) is var count
            ? $"Of {count.Of} it did not alert on, {count.Count} had the outcome."
            : "How many it misses among those it does not alert on is not available.";
}
