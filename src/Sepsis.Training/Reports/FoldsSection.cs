using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

internal static class FoldsSection
{
    public static IEnumerable<XElement> Write(Evaluation evaluation, ModelLook look)
    {
        var models = evaluation.Models.Where(Ranks).ToArray();
        if (models.Length == 0)
            return [Markup.Paragraph($"The AUROC of the folds is {NumberText.NotAvailable}.")];
        var clouds = models.Select(model => (model, auroc: model.Metrics[Metric.Auroc.Name])).Select(one => new Scatter.Cloud(
            Names.Plain(one.model.Name), $"{NumberText.Fixed(one.auroc.Mean)} (sd {NumberText.Fixed(one.auroc.StandardDeviation)})",
            [.. one.auroc.Folds.Select(fold => fold ?? double.NaN)], one.auroc.Mean, look.Of(one.model.Name))).ToArray();
        var chart = new Scatter("folds-auroc", "AUROC fold by fold", $"A circle for each of {evaluation.Method.Folds} folds, an upright bar at the mean: {string.Join(", ", clouds.Select(cloud => $"{cloud.Name} {cloud.Text}"))}.", "AUROC", clouds);
        return [Markup.Figure("AUROC of each fold", "Circles that lie far apart: the figure depends on who happens to be judged. The bar is the mean.", [chart.Draw()], Numbers(models))];
    }

    /// <summary>What gives everybody the same probability has an AUROC of 0.5 in every fold: true, and of no use in a chart it would squeeze.</summary>
    private static bool Ranks(ModelEvidence model) =>
        model.Metrics.Of(Metric.Auroc) is { } auroc && auroc.Folds.Any(fold => fold is not (null or 0.5));

    private static XElement Numbers(ModelEvidence[] models)
    {
        var folds = models.Max(model => model.Metrics[Metric.Auroc.Name].Folds.Count);
        var table = new Table("AUROC of each fold", ["Model", .. Enumerable.Range(1, folds).Select(fold => $"Fold {fold}")]);
        foreach (var model in models)
            table.Add([Names.Plain(model.Name), .. Enumerable.Range(0, folds).Select(fold => NumberText.Fixed(model.Metrics[Metric.Auroc.Name].Folds.ElementAtOrDefault(fold)))]);
        return table.Write();
    }
}
