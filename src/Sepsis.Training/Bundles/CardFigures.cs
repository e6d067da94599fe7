using System.Text.Json;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

/// <summary>The card's tables of what was measured.</summary>
internal static class CardFigures
{
    private static readonly string[] s_decisive =
    [
        FigureNames.Auroc, FigureNames.Auprc, FigureNames.Brier, FigureNames.CalibrationSlope, FigureNames.ObservedToExpected,
        FigureNames.Sensitivity, FigureNames.Specificity, FigureNames.Ppv, FigureNames.AlertsPer100,
    ];

    private static readonly string[] s_apart = [FigureNames.Auroc, FigureNames.CalibrationSlope, FigureNames.ObservedToExpected];

    private static string[] Titles => [.. s_apart.Select(FigureWords.Name)];

    public static IEnumerable<string> Ensemble(Evaluation evaluation) => MarkdownText.Table(
        ["figure", "over all rows, with interval", "mean over folds ± standard deviation"],
        s_decisive.Select(name => new[] { FigureWords.Name(name), CardWords.Pooled(evaluation.Ensemble.Figures, name), CardWords.Folds(evaluation.Ensemble.Figures, name) }));

    public static IEnumerable<string> Models(Evaluation evaluation) => MarkdownText.Table(
        ["model", "AUROC", "what the ensemble gains", "note"],
        evaluation.Models.Skip(1).Select(model => new[] { model.Name, CardWords.Pooled(model.Figures, FigureNames.Auroc), Gain(evaluation, model.Name), model.Note }));

    public static IEnumerable<string> Bands(Evaluation evaluation) => MarkdownText.Table(
        ["band", "from", "rows", "with the outcome", "likelihood ratio"],
        evaluation.Decision.Bands.Select(band => new[]
        {
            JsonNamingPolicy.SnakeCaseLower.ConvertName(band.Level.ToString()).Replace('_', ' '),
            CardWords.Text($"{band.From:0.0000}"),
            CardWords.Text($"{band.Rows} ({FigureWords.Percent(band.Share)})"),
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
                .. s_apart.Select(name => group.Figures.Count == 0 ? "too few" : CardWords.Pooled(group.Figures, name)),
            ]));

    public static IEnumerable<string> Transfers(Evaluation evaluation) => evaluation.Transfers.Count == 0
        ? ["The data name no sites, so nothing is known of how the model does at a place it has not learned from.", ""]
        : MarkdownText.Table(
            ["learned at", "judged at", "model", "rows", "with the outcome", .. Titles],
            evaluation.Transfers.SelectMany(transfer => transfer.Models.Select(model => (string[])
            [
                transfer.LearnedAt, transfer.JudgedAt, model.Name, CardWords.Text($"{transfer.Rows}"), CardWords.Text($"{transfer.Positives}"),
                .. s_apart.Select(name => CardWords.Pooled(model.Figures, name)),
            ])));

    private static string Gain(Evaluation evaluation, string model) =>
        evaluation.Comparisons.FirstOrDefault(pair => pair.Versus == model && pair.Figure == FigureNames.Auroc) is { } pair
            ? $"{FigureWords.Number(pair.Difference)} ({FigureWords.Number(pair.Lower)} to {FigureWords.Number(pair.Upper)})"
            : "not compared";

    private static string Rate(BandEvidence band) => band switch
    {
        { EventRate: { } rate, Lower: { } lower, Upper: { } upper } => $"{FigureWords.Percent(rate)} ({FigureWords.Percent(lower)} to {FigureWords.Percent(upper)})",
        { EventRate: { } rate } => FigureWords.Percent(rate),
        _ => "none seen",
    };
}
