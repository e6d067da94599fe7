using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

/// <summary>The fit check in the order a committee reads: the verdict first.</summary>
internal static class FitCheckParts
{
    private static readonly Metric[] s_calibration =
    [
        Metric.Auroc, Metric.CalibrationSlope, Metric.ObservedToExpected, Metric.Brier, Metric.Sensitivity, Metric.Ppv, Metric.AlertsPer100,
    ];

    public static string Title(FitCheck check) => $"{check.Evaluation.Bundle.Name} {check.Evaluation.Bundle.Version} on {check.Evaluation.Data.File}";

    public static IReadOnlyList<ReportPart> Of(FitCheck check) =>
    [
        new($"Verdict: {Words(check.Verdict)}", [.. check.Reasons]),
        new("What should be known", check.Remarks.Count == 0 ? ["Nothing else."] : check.Remarks),
        UnseenParts.Data(check.Evaluation),
        UnseenParts.Metrics(check.Evaluation),
        UnseenParts.Alerts(check.Evaluation),
        Aims(check),
        Recalibration(check),
        Drift(check),
        UnseenParts.Subgroups(check.Evaluation),
    ];

    public static string Words(FitVerdict verdict) => verdict switch
    {
        FitVerdict.Fits => "it fits",
        FitVerdict.RecalibrateFirst => "recalibrate first",
        FitVerdict.DoesNotFit => "it does not fit",
        _ => "these data cannot tell",
    };

    private static ReportPart Aims(FitCheck check) => new("What another aim would give",
        ["Chosen and judged on these same rows, so a little flattering."],
        ["Aim", "Threshold", "Sensitivity", "Specificity", "PPV", "Alerts per 100"],
        [.. check.OtherAims.Select(aim => (IReadOnlyList<string>)
            [aim.Aim, NumberText.Fixed(aim.Threshold, 4), NumberText.Fixed(aim.Sensitivity), NumberText.Fixed(aim.Specificity), NumberText.Fixed(aim.Ppv), NumberText.Fixed(aim.AlertsPer100, 1)])]);

    private static ReportPart Recalibration(FitCheck check) => check.Recalibration is not { } line
        ? new("What a recalibration would give", ["These data cannot say."])
        : new("What a recalibration would give",
            [UnseenParts.Text($"logit(p') = {line.Slope:0.000} logit(p) {(line.Intercept < 0 ? "-" : "+")} {Math.Abs(line.Intercept):0.000}, p being the bundle's own probability. Judged in {line.Folds} folds by patient, each with slope, intercept and threshold ({line.Aim}) from the others. `recalibrate` writes such a bundle.")],
            ["", .. s_calibration.Select(metric => metric.Label)],
            [UnseenParts.Row("as it is", check.Evaluation.Ensemble.Metrics, s_calibration), UnseenParts.Row("recalibrated", line.Metrics, s_calibration)]);

    private static ReportPart Drift(FitCheck check) => new("Inputs against those the bundle learned from",
        [UnseenParts.Text($"Population stability index over bins fixed at training, missing values among them: from {PopulationStability.Moderate} on worth a look, from {PopulationStability.Large} on large. A small file seems to drift: below what chance makes, no move is called one.")],
        ["Input", "PSI", "by chance below", "", "mean there", "mean here", "missing there", "missing here"],
        [.. check.Drift.Select(input => (IReadOnlyList<string>)
            [
                input.Name, NumberText.Fixed(input.Index), NumberText.Fixed(input.ByChance), input.IsLarge ? "large" : input.IsModerate ? "moved" : "",
                NumberText.Fixed(input.ReferenceMean, 2), NumberText.Fixed(input.Mean, 2), NumberText.Percent(input.ReferenceMissing), NumberText.Percent(input.Missing),
            ])]);
}
