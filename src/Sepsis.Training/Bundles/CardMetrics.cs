using System.Text.Json;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Bundles;

/// <summary>The card's tables of what was measured.</summary>
internal static class CardMetrics
{

    private static readonly Metric[] s_apart = [Metric.Auroc, Metric.CalibrationSlope, Metric.ObservedToExpected];

    private static string[] Titles => [.. s_apart.Select(metric => metric.InWords)];

    public static IEnumerable<string> Ensemble(Evaluation evaluation) => MarkdownText.Table(
        ["figure", "over all rows, with interval", "mean over folds ± standard deviation"],
        Metric.In(MetricTables.Card).Select(metric => new[]
        {
            metric.InWords, CardWords.Pooled(evaluation.Ensemble.Metrics, metric), CardWords.Folds(evaluation.Ensemble.Metrics, metric),
        }));

    public static IEnumerable<string> Models(Evaluation evaluation) => MarkdownText.Table(
        ["model", "AUROC", "what the ensemble gains", "note"],
        evaluation.Models.Skip(1).Select(model => new[] { model.Name, CardWords.Pooled(model.Metrics, Metric.Auroc), Gain(evaluation, model.Name), model.Note }));

    public static IEnumerable<string> Bands(Evaluation evaluation) => MarkdownText.Table(
        ["band", "from", "rows", "with the outcome", "likelihood ratio"],
        evaluation.Decision.Bands.Select(band => new[]
        {
            JsonNamingPolicy.SnakeCaseLower.ConvertName(band.Level.ToString()).Replace('_', ' '),
            CardWords.Text($"{band.From:0.0000}"),
            CardWords.Text($"{band.Rows} ({Numbers.Percent(band.Share)})"),
            Rate(band),
            band.LikelihoodRatio is { } ratio ? CardWords.Text($"{ratio:0.00}") : CardWords.NotDefined,
        }));

    public static IEnumerable<string> Subgroups(Evaluation evaluation) => evaluation.Subgroups.Count == 0
        ? ["Subgroups were not judged apart.", ""]
        : MarkdownText.Table(
            ["group", "rows", "patients", "with the outcome", .. Titles],
            evaluation.Subgroups.Select(group => (string[])
            [
                $"{group.Name}: {group.Value}", CardWords.Text($"{group.Rows}"), CardWords.Text($"{group.Patients}"), CardWords.Text($"{group.Positives}"),
                .. s_apart.Select(metric => group.Metrics.Count == 0 ? "too few" : CardWords.Pooled(group.Metrics, metric)),
            ]));

    public static IEnumerable<string> Transfers(Evaluation evaluation) => evaluation.Transfers.Count == 0
        ? ["The data name no sites, so nothing is known of how the model does at a place it has not learned from.", ""]
        : MarkdownText.Table(
            ["learned at", "judged at", "model", "rows", "with the outcome", .. Titles],
            evaluation.Transfers.SelectMany(transfer => transfer.Models.Select(model => (string[])
            [
                transfer.LearnedAt, transfer.JudgedAt, model.Name, CardWords.Text($"{transfer.Rows}"), CardWords.Text($"{transfer.Positives}"),
                .. s_apart.Select(metric => CardWords.Pooled(model.Metrics, metric)),
            ])));

    private static string Gain(Evaluation evaluation, string model) =>
        evaluation.Comparisons.FirstOrDefault(pair => pair.Versus == model && pair.Metric == Metric.Auroc.Name) is { } pair
            ? $"{Numbers.Fixed(pair.Difference)} ({Numbers.Fixed(pair.Lower)} to {Numbers.Fixed(pair.Upper)})"
            : "not compared";

    private static string Rate(BandEvidence band) => band switch
    {
        { EventRate: { } rate, Lower: { } lower, Upper: { } upper } => $"{Numbers.Percent(rate)} ({Numbers.Percent(lower)} to {Numbers.Percent(upper)})",
        { EventRate: { } rate } => Numbers.Percent(rate),
        _ => "none seen",
    };
}
