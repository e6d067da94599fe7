using System.Globalization;
using System.Text;
using System.Text.Json;
using Sepsis.Domain.Evaluation;
using Sepsis.Training.Cohorts;

namespace Sepsis.Training.Reports;

/// <summary>How the bundle came about, for the person who answers for it. The same run gives the same text.</summary>
internal static class TrainingReport
{
    public const string File = "training-report.md";

    public static string Write(TrainingRun run)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(run))
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Lines(TrainingRun run) =>
    [
        $"# Training report: {run.Name} {run.Version}", "",
        .. Warnings.Of(run).SelectMany(warning => new[] { $"> **{warning}**", "" }),
        "## Data", "", .. Data(run), "",
        "## Figures, cross-validated", "", .. FigureLines(run), "",
        "## Voting", "", .. Voting(run), "",
        "## Calibration", "", Calibration(run), "",
        "## Threshold and risk bands", "", .. Thresholds(run), "",
        "## Members", "", .. Members(run), "",
        "## Made with", "", .. run.Provenance.Tools.OrderBy(tool => tool.Key, StringComparer.Ordinal).Select(tool => $"- {tool.Key} {tool.Value}"),
    ];

    private static IEnumerable<string> Data(TrainingRun run)
    {
        var (matrix, groups) = (run.Cohort.Matrix, run.Trained.Groups);
        yield return $"- File: {run.Provenance.DataFile}, SHA-256 {run.Provenance.DataSha256}";
        yield return Text($"- Rows: {matrix.Rows}; patients: {run.Cohort.Patients}; with sepsis: {matrix.Prevalence:P1} of the rows");
        if (run.Cohort.SiteNames.Count > 0)
            yield return $"- Sites: {string.Join("; ", Sites(run.Cohort))}";
        yield return Text($"- Features: {matrix.Columns}: {string.Join(", ", matrix.Schema.Features.Select(feature => feature.Name))}");
        yield return Text($"- Rows that repeat the features of another: {groups.RepeatedRows}. Patients that share such rows count as one: {groups.Count} independent groups.");
        foreach (var line in run.Cohort.Cleaning.Lines())
            yield return $"- {line}";
    }

    private static IEnumerable<string> Sites(Cohort cohort) => cohort.SiteOfRow.CountBy(site => site)
        .Select(site => Text($"{(cohort.SiteNames[site.Key] is { Length: > 0 } name ? name : "not named")}, {site.Value} rows"));

    private static IEnumerable<string> FigureLines(TrainingRun run) =>
    [
        Text($"Mean and standard deviation over {run.Provenance.Folds} folds, split by patient, stratified by outcome, seed {run.Provenance.Seed}. In every fold the weights, the calibration and the threshold were made from the other folds. Precision, recall and F1 stand at the threshold with a sensitivity of {TrainingOptions.DecisionSensitivity:0.00} in the other folds."),
        "",
        .. MetricsTable.Lines(run.Trained.Metrics, run.Trained.OutOfFold.Members),
    ];

    private static IEnumerable<string> Voting(TrainingRun run)
    {
        var (names, voting) = (run.Trained.OutOfFold.Members, run.Trained.Voting);
        yield return voting.InWords();
        yield return "";
        yield return "| Member | Fitted weight | Equal weight | Votes with |";
        yield return "|---|---|---|---|";
        for (var i = 0; i < names.Count; i++)
            yield return Text($"| {names[i]} | {voting.FittedWeights[i]:0.000} | {1.0 / names.Count:0.000} | {voting.Weights[i]:0.000} |");
    }

    private static string Calibration(TrainingRun run) => Text(
        $"Platt scaling of the vote, fitted on all out-of-fold votes: slope {run.Trained.Calibrator.Slope:0.0000}, intercept {run.Trained.Calibrator.Intercept:0.0000} on the log-odds. 1 and 0 would have changed nothing.");

    private static IEnumerable<string> Thresholds(TrainingRun run)
    {
        var (thresholds, probabilities, labels) = (run.Trained.Thresholds, run.Trained.Probabilities, run.Trained.OutOfFold.Labels);
        var at = ConfusionMatrix.At(thresholds.Decision, probabilities, labels);
        yield return Text($"Decision threshold {thresholds.Decision:0.0000}: {thresholds.ChosenFor}. There, out of fold: sensitivity {at.Recall:P1}, specificity {at.Specificity:P1}, positive predictive value {at.Precision:P1}, {at.AlertsPer100:0.0} alarms in 100 rows.");
        yield return "";
        yield return "| Band | From | Rows | With sepsis |";
        yield return "|---|---|---|---|";
        foreach (var band in thresholds.Bands)
        {
            var inside = Enumerable.Range(0, labels.Length).Where(row => thresholds.Classify(probabilities[row]) == band.Level).ToArray();
            var septic = inside.Length == 0 ? "none seen" : Text($"{inside.Count(row => labels[row]) / (double)inside.Length:P1}");
            yield return Text($"| {JsonNamingPolicy.SnakeCaseLower.ConvertName(band.Level.ToString())} | {band.From:0.0000} | {inside.Length / (double)labels.Length:P1} | {septic} |");
        }
    }

    private static IEnumerable<string> Members(TrainingRun run)
    {
        var predictions = run.Trained.OutOfFold;
        for (var i = 0; i < predictions.Members.Count; i++)
            yield return $"- {predictions.Members[i]}: stopped early in the folds after {string.Join(", ", predictions.Rounds[i])} rounds; trained on all rows for the mean, {predictions.MeanRounds(i)}.";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
