using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

/// <summary>The metrics as people count: of ten alerts four are right.</summary>
internal static class NaturalFrequencies
{
    public static IEnumerable<(string Head, string Text)> Sentences(Evaluation evaluation)
    {
        var unit = evaluation.Data.Rows == evaluation.Data.Patients ? "patients" : "assessments";
        yield return Alerts(Pooled(evaluation, Metric.AlertsPer100), unit);
        yield return Right(evaluation);
        yield return Found(evaluation, unit);
        yield return Silent(evaluation, unit);
        yield return Ranking(evaluation);
        yield return Versus(evaluation);
    }

    private static (string, string) Alerts(double? alerts, string unit) => alerts is not { } per100
        ? ($"Alerts per 100 {unit}: {NumberText.NotAvailable}", "")
        : ($"Of 100 {unit} it alerts on {NumberText.Fixed(per100, per100 < 10 ? 1 : 0)}", "at the threshold it was given.");

    private static (string, string) Right(Evaluation evaluation) => Counted(
        evaluation, Metric.Ppv, "How often an alert is right", ppv => NaturalFrequency.From(ppv),
        count => ($"Of {count.Of} alerts {count.Count} are right and {count.Rest} are false", $"PPV {Exact(evaluation, Metric.Ppv)}."));

    private static (string, string) Found(Evaluation evaluation, string unit) => Counted(
        evaluation, Metric.Sensitivity, "How many it finds", sensitivity => NaturalFrequency.From(sensitivity),
        count => (
            $"Of {count.Of} with the outcome it finds {count.Count} and misses {count.Rest}",
            $"counted in {unit}; sensitivity {Exact(evaluation, Metric.Sensitivity)}."));

    private static (string, string) Silent(Evaluation evaluation, string unit) => Counted(
        evaluation, Metric.Npv, "What happens without an alert", npv => NaturalFrequency.From(1 - npv),
        count => (
            $"Of {count.Of} {unit} without an alert {count.Count} have the outcome all the same",
            $"NPV {Exact(evaluation, Metric.Npv)}: silence rules nothing out."));

    private static (string, string) Counted(
        Evaluation evaluation, Metric metric, string subject,
        Func<double, NaturalFrequency> count, Func<NaturalFrequency, (string, string)> sentence) =>
        Pooled(evaluation, metric) is { } share ? sentence(count(share)) : ($"{subject}: {NumberText.NotAvailable}", "");

    private static (string, string) Ranking(Evaluation evaluation)
    {
        var slope = evaluation.Ensemble.Metrics.Of(Metric.CalibrationSlope);
        return Pooled(evaluation, Metric.Auroc) is not { } auroc
            ? ($"How well it ranks: {NumberText.NotAvailable}", "")
            : (
                $"AUROC {NumberText.Interval(evaluation.Ensemble.Metrics.Of(Metric.Auroc))}",
                $"Of one with the outcome and one without it, the first gets the higher probability in {100 * auroc:0} of 100 pairs. "
                + $"Calibration slope {NumberText.Interval(slope)}; 1 is right.");
    }

    private static (string, string) Versus(Evaluation evaluation)
    {
        var best = evaluation.Models
            .Where(model => model.Kind == ModelKind.Baseline && NumberText.Known(model.Metrics.Of(Metric.Auroc)?.Pooled) is not null)
            .MaxBy(model => model.Metrics[Metric.Auroc.Name].Pooled);
        var difference = best is null
            ? null
            : evaluation.Comparisons.FirstOrDefault(one => one.Versus == best.Name && one.Metric == Metric.Auroc.Name);
        if (difference is null)
            return ($"Against the best baseline: {NumberText.NotAvailable}", "");
        var reading = DifferenceText.Reading(difference) is var side && side == DifferenceText.NotToldApart
            ? "Not told apart from"
            : $"It ranks {side} than";
        return (
            $"{reading} {Names.Plain(difference.Versus)}",
            $"the best of the baselines, by AUROC: {DifferenceText.Interval(difference)}.");
    }

    private static double? Pooled(Evaluation evaluation, Metric metric) => NumberText.Known(evaluation.Ensemble.Metrics.Of(metric)?.Pooled);

    private static string Exact(Evaluation evaluation, Metric metric)
    {
        var evidence = evaluation.Ensemble.Metrics.Of(metric);
        return NumberText.PercentInterval(evidence?.Pooled, evidence?.Lower, evidence?.Upper);
    }
}

/// <summary>A share as people count: 4 of 10. Of 10 where that is near enough, of 100 or 1000 where it would read as none or all.</summary>
internal readonly record struct NaturalFrequency(int Count, int Of)
{
    private const double Coarse = 0.15;
    private const double Fine = 0.015;

    public int Rest => Of - Count;

    public static NaturalFrequency From(double share)
    {
        var distance = Math.Min(share, 1 - share);
        var of = distance >= Coarse ? 10 : distance >= Fine ? 100 : 1000;
        return new((int)Math.Round(share * of, MidpointRounding.AwayFromZero), of);
    }
}
