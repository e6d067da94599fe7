using System.Globalization;

namespace Sepsis.Training.Reports;

/// <summary>What a clinician and a committee must know before they rely on a number of this model.</summary>
internal static class ModelCard
{
    public static string Write(TrainingRun run) => string.Join('\n', Lines(run)) + '\n';

    private static IEnumerable<string> Lines(TrainingRun run) =>
    [
        $"# {run.Name} {run.Version}", "",
        .. Warnings.Of(run).SelectMany(warning => new[] { $"> **{warning}**", "" }),
        "## What it is", "",
        $"A soft vote of {string.Join(" and ", run.Trained.OutOfFold.Members)}, calibrated, that estimates the probability of sepsis from what is known of a patient at one moment.", "",
        "## What it is for", "",
        "- To draw attention to patients who may be septic, beside clinical judgement and never instead of it.",
        "- It is not a medical device, gives no diagnosis, and excludes nothing: a low probability is no reason to wait with a patient who looks ill.",
        "- Before it is acted on anywhere it must be validated there, silently, on that hospital's own patients.", "",
        "## Whom it was trained on", "",
        Text($"- {run.Population.Description}; it answers for ages {run.Population.MinimumAge:0} to {run.Population.MaximumAge:0}, and refuses others."),
        Text($"- {run.Provenance.Rows} rows of {run.Provenance.Patients} patients, {run.Provenance.Prevalence:P1} with sepsis, from {run.Provenance.DataFile}."), "",
        "## What it looks at", "",
        $"{string.Join(", ", run.Cohort.Matrix.Schema.Features.Select(feature => feature.Name))}. Values that are missing stay missing; none is replaced by a normal one.",
        run.Cohort.Cleaning.NotFeatures.Count == 0 ? "" : $"\nAccepted and not looked at: {string.Join(", ", run.Cohort.Cleaning.NotFeatures)}.",
        "## How well it does", "",
        Text($"Cross-validated by patient in {run.Provenance.Folds} folds, mean and standard deviation."), "",
        .. MetricsTable.Lines(run.Trained.Metrics, run.Trained.OutOfFold.Members), "",
        Text($"A probability of {run.Trained.Thresholds.Decision:0.0000} or more counts as positive: {run.Trained.Thresholds.ChosenFor}."), "",
        "## Limits", "",
        "- It sees one moment: no course, no treatment, no history but the number of comorbidities.",
        "- The figures hold for patients like those it was trained on, at the same prevalence.",
        "- Subgroups were not judged apart.",
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
