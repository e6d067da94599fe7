using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

internal static class SubgroupsSection
{
    private static readonly Metric[] s_metrics = [Metric.Sensitivity, Metric.Ppv, Metric.AlertsPer100, Metric.CalibrationSlope, Metric.ObservedToExpected];

    private static readonly Metric[] s_transferred = [Metric.Auroc, Metric.Auprc, Metric.Brier, Metric.CalibrationSlope, Metric.ObservedToExpected];

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
        var all = NumberText.Known(evaluation.Ensemble.Metrics.Of(Metric.Auroc)?.Pooled);
        var groups = evaluation.Subgroups.Select(group => (group, auroc: group.Metrics.Of(Metric.Auroc)))
            .Select(one => new ForestChart.Group(Name(one.group), one.auroc is null ? "too few" : NumberText.Interval(one.auroc), one.auroc?.Pooled, one.auroc?.Lower, one.auroc?.Upper)).ToArray();
        var chart = new ForestChart("subgroups-auroc", "AUROC by subgroup", $"AUROC of the ensemble with its interval: {string.Join("; ", groups.Select(group => $"{group.Name} {group.Text}"))}. All rows: {NumberText.Fixed(all)}.", "AUROC", groups, all);
        return
        [
            Markup.Figure("AUROC by subgroup", $"With its {MetricsSection.Confidence(evaluation)} interval. Dotted: all rows, {NumberText.Fixed(all)}.", [chart.Draw()]),
            Numbers(evaluation),
            Markup.Note("\"Not available\": too few were seen in the group to say anything. An AUROC alone hides a threshold that alerts one group far more often than another: look at sensitivity and alerts too."),
        ];
    }

    private static XElement Numbers(Evaluation evaluation)
    {
        var table = new Table("The ensemble in each subgroup", ["Group", "Rows", "Patients", "With the outcome", "AUROC", .. s_metrics.Select(metric => metric.Label)]);
        foreach (var group in evaluation.Subgroups)
            table.Add([Name(group), NumberText.Count(group.Rows), NumberText.Count(group.Patients), NumberText.Count(group.Positives), NumberText.Interval(group.Metrics.Of(Metric.Auroc)),
                .. s_metrics.Select(metric => NumberText.Fixed(group.Metrics.Of(metric)?.Pooled, metric.Decimals))]);
        return table.Write();
    }

    private static XElement Transfers(Evaluation evaluation)
    {
        var table = new Table("Transfers between sites", ["Learned at, judged at", "Model", "Rows", "With the outcome", .. s_transferred.Select(metric => metric.Label)]);
        foreach (var transfer in evaluation.Transfers)
            foreach (var model in transfer.Models)
                table.AddMarked(model.Kind == ModelKind.Ensemble ? "chosen" : "",
                    [$"{transfer.LearnedAt} → {transfer.JudgedAt}", Names.Plain(model.Name), NumberText.Count(transfer.Rows), NumberText.Count(transfer.Positives),
                    .. s_transferred.Select(metric => model.Metrics.Of(metric) is { } one ? NumberText.Interval(one) : NumberText.NotAvailable)]);
        return table.Write();
    }

    private static string Name(SubgroupEvidence group) => $"{Names.Plain(group.Name)}: {group.Value}";
}
