using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

internal static class SubgroupsSection
{
    private static readonly string[] s_figures = [FigureNames.Sensitivity, FigureNames.Ppv, FigureNames.AlertsPer100, FigureNames.CalibrationSlope, FigureNames.ObservedToExpected];

    private static readonly string[] s_transferred = [FigureNames.Auroc, FigureNames.Auprc, FigureNames.Brier, FigureNames.CalibrationSlope, FigureNames.ObservedToExpected];

    public static IEnumerable<XElement> Write(Evaluation evaluation) =>
    [
        .. evaluation.Subgroups.Count == 0 ? [Markup.Paragraph("No subgroups were judged apart: whether it works alike in all is not known.")] : Subgroups(evaluation),
        Markup.Heading("From site to site"),
        .. evaluation.Transfers.Count == 0
            ? [Markup.Paragraph("The data name no sites that could be held against each other: how it does at another site is not known.")]
            : new[] { Markup.Paragraph("Learned at the other sites alone, judged at this one: the nearest to what a new hospital would see."), Transfers(evaluation) },
    ];

    private static XElement[] Subgroups(Evaluation evaluation)
    {
        var all = FigureText.Known(FigureText.Of(evaluation.Ensemble.Figures, FigureNames.Auroc)?.Pooled);
        var groups = evaluation.Subgroups.Select(group => (group, auroc: FigureText.Of(group.Figures, FigureNames.Auroc)))
            .Select(one => new ForestChart.Group(Name(one.group), one.auroc is null ? "too few" : FigureText.Interval(one.auroc), one.auroc?.Pooled, one.auroc?.Lower, one.auroc?.Upper)).ToArray();
        var chart = new ForestChart("subgroups-auroc", "AUROC by subgroup", $"AUROC of the ensemble with its interval: {string.Join("; ", groups.Select(group => $"{group.Name} {group.Text}"))}. All rows: {FigureText.Fixed(all)}.", "AUROC", groups, all);
        return
        [
            Markup.Figure("AUROC by subgroup", $"With its {FiguresSection.Confidence(evaluation)} interval. Dotted: all rows, {FigureText.Fixed(all)}.", [chart.Draw()]),
            Numbers(evaluation),
            Markup.Note("\"Not available\": too few were seen in the group to say anything. An AUROC alone hides a threshold that alerts one group far more often than another: look at sensitivity and alerts too."),
        ];
    }

    private static XElement Numbers(Evaluation evaluation)
    {
        var table = new Table("The ensemble in each subgroup", ["Group", "Rows", "Patients", "With the outcome", "AUROC", .. s_figures.Select(figure => FigureGlossary.Of(figure).Label)]);
        foreach (var group in evaluation.Subgroups)
            table.Add([Name(group), FigureText.Count(group.Rows), FigureText.Count(group.Patients), FigureText.Count(group.Positives), FigureText.Interval(FigureText.Of(group.Figures, FigureNames.Auroc)),
                .. s_figures.Select(figure => FigureText.Fixed(FigureText.Of(group.Figures, figure)?.Pooled, FigureText.Decimals(figure)))]);
        return table.Write();
    }

    private static XElement Transfers(Evaluation evaluation)
    {
        var table = new Table("Transfers between sites", ["Learned at, judged at", "Model", "Rows", "With the outcome", .. s_transferred.Select(figure => FigureGlossary.Of(figure).Label)]);
        foreach (var transfer in evaluation.Transfers)
            foreach (var model in transfer.Models)
                table.AddMarked(model.Kind == ModelKind.Ensemble ? "chosen" : "",
                    [$"{transfer.LearnedAt} → {transfer.JudgedAt}", Names.Plain(model.Name), FigureText.Count(transfer.Rows), FigureText.Count(transfer.Positives),
                    .. s_transferred.Select(figure => FigureText.Of(model.Figures, figure) is { } one ? FigureText.Interval(one) : FigureText.NotAvailable)]);
        return table.Write();
    }

    private static string Name(SubgroupEvidence group) => $"{Names.Plain(group.Name)}: {group.Value}";
}
