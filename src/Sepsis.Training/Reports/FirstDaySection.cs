using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

/// <summary>The hours in which an emergency department meets its patients, and what the clock alone is worth.</summary>
internal static class FirstDaySection
{
    public static IEnumerable<XElement> Write(Evaluation evaluation)
    {
        if (evaluation.FirstDay.Count == 0)
            return [Markup.Paragraph("The data do not say in which hour since arrival a row was: nothing is known of the first day.")];
        var table = new Table(
            "All hours, and the first day", "Model", "AUROC", "within the hour", "first day: AUROC", "within the hour", "O/E", "Slope")
        {
            Narrow = true,
        };
        foreach (var (all, first) in evaluation.Models.Zip(evaluation.FirstDay))
            table.Add(
                Names.Plain(all.Name), Of(all, Metric.Auroc), Of(all, Metric.TimeMatchedAuroc), Of(first, Metric.Auroc),
                Of(first, Metric.TimeMatchedAuroc), Of(first, Metric.ObservedToExpected), Of(first, Metric.CalibrationSlope));
        return
        [
            Markup.Paragraph(
                "Who stays long is sick: the clock alone orders all rows well and says nothing of a patient. Within the hour compares each "
                + "row with the outcome with rows without it of the same hour since arrival."),
            table.Write(),
        ];
    }

    private static string Of(ModelEvidence model, Metric metric) => NumberText.Interval(model.Metrics.Of(metric));
}
