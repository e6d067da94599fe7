using Sepsis.Training.Evidence;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Bundles;

/// <summary>The card of a recalibrated bundle: what was changed and what came of it, and then the parent's own card.</summary>
internal static class RecalibrationCard
{
    public const string AsItWas = "ensemble_as_it_was";

    public static string Write(
        string name, string version, RecalibrationRecord record, IReadOnlyList<ModelEvidence> models, string parentCard) =>
        string.Join('\n', (IEnumerable<string>)
    [
        $"# {name} {version}", "",
        $"> **RECALIBRATED. This is {record.ParentName} {record.ParentVersion} (SHA-256 {record.ParentSha256}) with other "
        + $"probabilities and another threshold, made of {MarkdownText.Plain(record.DataFile)}. Its members have learned nothing new. "
        + "No gate has judged it: the parent's verdict is not its own.**",
        "",
        "## The recalibration", "",
        $"{record.Rows} rows of {record.Patients} patients, {record.Positives} with the outcome "
        + $"({Numbers.Percent(record.Positives / (double)record.Rows)}), from {MarkdownText.Plain(record.DataFile)}, SHA-256 "
        + $"`{record.DataSha256}`.",
        "",
        .. Changes(record).SelectMany(change => new[] { change, "" }),
        $"Judged in {record.Folds} folds by patient: each row with the slope, the intercept and the threshold made of the other folds. "
        + "Mean ± standard deviation over folds.",
        "",
        .. MetricsTable.Lines(models), "",
        "Metrics, cut-offs and risk bands of this bundle are of these patients. Whom the members learned from, and how inputs were "
        + "spread there, is as the parent's card has it.",
        "",
        "Intervals and sets are made of these patients' votes too; whether the sets keep their promise was not measured. Typical "
        + "patients, dependence and limits of the inputs are the parent's.",
        "",
        "---", "",
        $"**What follows is the card of the parent, {record.ParentName} {record.ParentVersion}: its figures, threshold and verdict are "
        + "those before the recalibration.**",
        "",
        parentCard,
    ]);

    public static IEnumerable<string> Changes(RecalibrationRecord record)
    {
        yield return record.Before is { } before
            ? $"Slope {before.Slope:0.000} before, {record.After.Slope:0.000} now; intercept {before.Intercept:0.000} before, "
                + $"{record.After.Intercept:0.000} now (of the log-odds of the members' vote)."
            : $"Slope {record.After.Slope:0.000}, intercept {record.After.Intercept:0.000} (of the log-odds of the members' vote), in "
                + "place of a calibration of another kind.";
        yield return $"Threshold {record.ThresholdBefore:0.0000} before, {record.ThresholdAfter:0.0000} now, for {record.Aim}.";
    }
}
