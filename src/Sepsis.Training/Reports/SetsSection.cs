using System.Xml.Linq;
using Sepsis.Domain.Models;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

/// <summary>How the family does for senders of less.</summary>
internal static class SetsSection
{
    private static readonly Metric[] s_metrics = [Metric.Auroc, Metric.ObservedToExpected, Metric.CalibrationSlope];

    public static IEnumerable<XElement> Write(Evaluation evaluation)
    {
        if (evaluation.Sets.Count == 0)
            return [Markup.Paragraph(
                "One model answers everybody: what a sender never sends of what it looks at, it takes for not measured, and its "
                + "probabilities may be far off.")];
        var table = new Table(
            "The model that answers, by what a sender sends",
            ["Model", "For senders of", "Inputs", "Trees alone, AUROC", .. s_metrics.Select(metric => metric.Label)]);
        Add(table, Bundle.WholeFamily, "everything", evaluation.Data.Features.Count, evaluation.Models);
        foreach (var set in evaluation.Sets)
            Add(table, set.Name, string.Join(", ", set.Panels.Select(Names.Plain)), set.Features.Count, set.Models);
        return
        [
            Markup.Paragraph(
                "What a sender never sends is not the same as what was not measured. Each set of panels has a model of its own, learned "
                + "and judged on the same patients in the same folds, with nothing else sent; a request is answered by the richest one of "
                + "which nothing was left unsent."),
            table.Write(),
        ];
    }

    private static void Add(Table table, string name, string panels, int inputs, IReadOnlyList<ModelEvidence> models) => table.Add([
        Names.Plain(name), panels, NumberText.Count(inputs),
        NumberText.Interval(models.FirstOrDefault(model => model.Kind == ModelKind.Member)?.Metrics.Of(Metric.Auroc)),
        .. s_metrics.Select(metric => NumberText.Interval(models[0].Metrics.Of(metric))),
    ]);
}
