using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>The figures as people count: of ten alerts four are right.</summary>
internal static class UseInWords
{
    public static IEnumerable<(string Head, string Text)> Sentences(Evaluation evaluation)
    {
        var unit = evaluation.Data.Rows == evaluation.Data.Patients ? "patients" : "assessments";
        yield return Alerts(Pooled(evaluation, FigureNames.AlertsPer100), unit);
        yield return Right(evaluation);
        yield return Found(evaluation, unit);
        yield return Silent(evaluation, unit);
        yield return Ranking(evaluation);
        yield return Versus(evaluation);
    }

    private static (string, string) Alerts(double? alerts, string unit) => alerts is not { } per100
        ? ($"Alerts per 100 {unit}: {FigureText.NotAvailable}", "")
        : ($"Of 100 {unit} it alerts on {FigureText.Fixed(per100, per100 < 10 ? 1 : 0)}", "at the threshold it was given.");

    private static (string, string) Right(Evaluation evaluation) => Counted(evaluation, FigureNames.Ppv, "How often an alert is right", ppv => NaturalFrequency.From(ppv), count =>
        ($"Of {count.Of} alerts {count.Count} are right and {count.Rest} are false", $"PPV {Exact(evaluation, FigureNames.Ppv)}."));

    private static (string, string) Found(Evaluation evaluation, string unit) => Counted(evaluation, FigureNames.Sensitivity, "How many it finds", sensitivity => NaturalFrequency.From(sensitivity), count =>
        ($"Of {count.Of} with the outcome it finds {count.Count} and misses {count.Rest}", $"counted in {unit}; sensitivity {Exact(evaluation, FigureNames.Sensitivity)}."));

    private static (string, string) Silent(Evaluation evaluation, string unit) => Counted(evaluation, FigureNames.Npv, "What happens without an alert", npv => NaturalFrequency.From(1 - npv), count =>
        ($"Of {count.Of} {unit} without an alert {count.Count} have the outcome all the same", $"NPV {Exact(evaluation, FigureNames.Npv)}: silence rules nothing out."));

    private static (string, string) Counted(Evaluation evaluation, string figure, string subject, Func<double, NaturalFrequency> count, Func<NaturalFrequency, (string, string)> sentence) =>
        Pooled(evaluation, figure) is { } share ? sentence(count(share)) : ($"{subject}: {FigureText.NotAvailable}", "");

    private static (string, string) Ranking(Evaluation evaluation)
    {
        var slope = FigureText.Of(evaluation.Ensemble.Figures, FigureNames.CalibrationSlope);
        return Pooled(evaluation, FigureNames.Auroc) is not { } auroc
            ? ($"How well it ranks: {FigureText.NotAvailable}", "")
            : ($"AUROC {FigureText.Interval(FigureText.Of(evaluation.Ensemble.Figures, FigureNames.Auroc))}",
                $"Of one with the outcome and one without it, the first gets the higher probability in {100 * auroc:0} of 100 pairs. Calibration slope {FigureText.Interval(slope)}; 1 is right.");
    }

    private static (string, string) Versus(Evaluation evaluation)
    {
        var baselines = evaluation.Models.Where(model => model.Kind == ModelKind.Baseline && FigureText.Known(FigureText.Of(model.Figures, FigureNames.Auroc)?.Pooled) is not null).ToArray();
        var best = baselines.MaxBy(model => model.Figures[FigureNames.Auroc].Pooled);
        var difference = best is null ? null : evaluation.Comparisons.FirstOrDefault(one => one.Versus == best.Name && one.Figure == FigureNames.Auroc);
        return difference is null
            ? ($"Against the best baseline: {FigureText.NotAvailable}", "")
            : ($"{(DifferenceText.Reading(difference) is DifferenceText.NotToldApart ? "Not told apart from" : $"It ranks {DifferenceText.Reading(difference)} than")} {Names.Plain(difference.Versus)}",
                $"the best of the baselines, by AUROC: {DifferenceText.Interval(difference)}.");
    }

    private static double? Pooled(Evaluation evaluation, string figure) => FigureText.Known(FigureText.Of(evaluation.Ensemble.Figures, figure)?.Pooled);

    private static string Exact(Evaluation evaluation, string figure)
    {
        var evidence = FigureText.Of(evaluation.Ensemble.Figures, figure);
        return FigureText.PercentInterval(evidence?.Pooled, evidence?.Lower, evidence?.Upper);
    }
}
