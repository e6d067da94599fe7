using System.Text.Json;
using Sepsis.Domain.Models;
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
        Metric.In(MetricTables.Card, evaluation.Models).Select(metric => new[]
        {
            metric.InWords, CardWords.Pooled(evaluation.Ensemble.Metrics, metric), CardWords.Folds(evaluation.Ensemble.Metrics, metric),
        }));

    public static IEnumerable<string> Models(Evaluation evaluation) => MarkdownText.Table(
        ["model", "AUROC", "what the ensemble gains", "note"],
        evaluation.Models.Skip(1).Select(model =>
            new[] { model.Name, CardWords.Pooled(model.Metrics, Metric.Auroc), Gain(evaluation, model.Name), model.Note }));

    public static IEnumerable<string> Sets(Evaluation evaluation) => evaluation.Sets.Count == 0
        ? ["One model answers everybody. What a sender never sends it takes for not measured; its probabilities may then be far off.", ""]
        : MarkdownText.Table(
            ["model", "for senders of", .. Titles],
            evaluation.Sets.Select(set => (Name: set.Name, For: string.Join(", ", set.Panels), Of: set.Ensemble.Metrics))
                .Prepend((Name: Bundle.WholeFamily, For: "everything", Of: evaluation.Ensemble.Metrics))
                .Select(set => (string[])[set.Name, set.For, .. s_apart.Select(metric => CardWords.Pooled(set.Of, metric))]));

    public static IEnumerable<string> Bands(Evaluation evaluation) => MarkdownText.Table(
        ["band", "from", "rows", "with the outcome", "likelihood ratio"],
        evaluation.Decision.Bands.Select(band => new[]
        {
            JsonNamingPolicy.SnakeCaseLower.ConvertName(band.Level.ToString()).Replace('_', ' '),
            $"{band.From:0.0000}",
            $"{band.Rows} ({Numbers.Percent(band.Share)})",
            Rate(band),
            band.LikelihoodRatio is { } ratio ? $"{ratio:0.00}" : CardWords.NotDefined,
        }));

    public static IEnumerable<string> Subgroups(Evaluation evaluation) => evaluation.Subgroups.Count == 0
        ? ["Subgroups were not judged apart.", ""]
        : MarkdownText.Table(
            ["group", "rows", "patients", "with the outcome", .. Titles],
            evaluation.Subgroups.Select(group => (string[])
            [
                $"{group.Name}: {group.Value}", $"{group.Rows}", $"{group.Patients}", $"{group.Positives}",
                .. s_apart.Select(metric => group.Metrics.Count == 0 ? "too few" : CardWords.Pooled(group.Metrics, metric)),
            ]));

    public static IEnumerable<string> Transfers(Evaluation evaluation) => evaluation.Transfers.Count == 0
        ? ["The data name no sites, so nothing is known of how the model does at a place it has not learned from.", ""]
        : MarkdownText.Table(
            ["learned at", "judged at", "model", "rows", "with the outcome", .. Titles],
            evaluation.Transfers.SelectMany(transfer => transfer.Models.Select(model => (string[])
            [
                transfer.LearnedAt, transfer.JudgedAt, model.Name, $"{transfer.Rows}", $"{transfer.Positives}",
                .. s_apart.Select(metric => CardWords.Pooled(model.Metrics, metric)),
            ])));

    private static string Gain(Evaluation evaluation, string model) =>
        evaluation.Comparisons.FirstOrDefault(pair => pair.Versus == model && pair.Metric == Metric.Auroc.Name) is { } pair
            ? $"{Numbers.Fixed(pair.Difference)} ({Numbers.Fixed(pair.Lower)} to {Numbers.Fixed(pair.Upper)})"
            : "not compared";

    private static string Rate(BandEvidence band) => band switch
    {
        { EventRate: { } rate, Lower: { } lower, Upper: { } upper } =>
            $"{Numbers.Percent(rate)} ({Numbers.Percent(lower)} to {Numbers.Percent(upper)})",
        { EventRate: { } rate } => Numbers.Percent(rate),
        _ => "none seen",
    };
}

/// <summary>Metrics and counts as the card writes them.</summary>
internal static class CardWords
{
    public const string NotDefined = "not defined";

    /// <summary>"0.781 (0.760 to 0.800)": over all rows, with its interval.</summary>
    public static string Pooled(IReadOnlyDictionary<string, MetricEvidence> metrics, Metric metric)
    {
        if (metrics.Of(metric) is not { } evidence || !double.IsFinite(evidence.Pooled))
            return NotDefined;
        var interval = evidence is { Lower: { } lower, Upper: { } upper }
            ? $" ({Numbers.Fixed(lower)} to {Numbers.Fixed(upper)})"
            : " (no interval)";
        return Numbers.Fixed(evidence.Pooled) + interval;
    }

    public static string Folds(IReadOnlyDictionary<string, MetricEvidence> metrics, Metric metric) =>
        metrics.Of(metric) is { } evidence && double.IsFinite(evidence.Mean)
            ? $"{Numbers.Fixed(evidence.Mean)} ± {Numbers.Fixed(evidence.StandardDeviation)}"
            : NotDefined;

    public static string Interval(Evaluation evaluation) =>
        $"{Numbers.Percent(evaluation.Method.Confidence)} interval, {evaluation.Method.Replicates} resamples of whole patients";
}
