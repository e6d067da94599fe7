using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

internal static class CurvesSection
{
    public static IEnumerable<XElement> Write(Evaluation evaluation, ModelLook look) =>
        [Markup.Grid(Roc(evaluation, look), PrecisionRecall(evaluation, look), ReliabilityFigure.Write(evaluation.Curves), NetBenefitFigure.Write(evaluation, look))];

    private static XElement Roc(Evaluation evaluation, ModelLook look)
    {
        var series = Curves(evaluation, look, evaluation.Curves.Roc, Metric.Auroc);
        if (series.Length == 0)
            return Markup.Missing("ROC");
        var chart = new LineChart("roc", "ROC curve", $"Sensitivity over one minus specificity. AUROC: {Listed(series)}.", Axis.Share("1 - specificity (false alarms among those without)"), Axis.Share("sensitivity"), series)
        {
            Reference = [new(0, 0), new(1, 1)],
            Marks = Point(evaluation, Pooled(evaluation, Metric.Specificity) is { } specificity ? 1 - specificity : null, Metric.Sensitivity),
        };
        return Markup.Figure("ROC", "How well it ranks: the further to the upper left, the better; dotted is chance. In the legend the AUROC.", [chart.Draw()]);
    }

    private static XElement PrecisionRecall(Evaluation evaluation, ModelLook look)
    {
        var series = Curves(evaluation, look, evaluation.Curves.PrecisionRecall, Metric.Auprc);
        if (series.Length == 0)
            return Markup.Missing("Precision and recall");
        var prevalence = evaluation.Data.Prevalence;
        var chart = new LineChart("precision-recall", "Precision-recall curve", $"Positive predictive value over sensitivity. AUPRC: {Listed(series)}. Chance is {NumberText.Fixed(prevalence)}.", Axis.Share("sensitivity (recall)"), Axis.Share("PPV (precision)"), series)
        {
            Reference = double.IsFinite(prevalence) ? [new(0, prevalence), new(1, prevalence)] : [],
            Marks = Point(evaluation, Pooled(evaluation, Metric.Sensitivity), Metric.Ppv),
        };
        return Markup.Figure("Precision and recall", $"What an alert is worth at each sensitivity; dotted is chance, the prevalence of {NumberText.Percent(prevalence)}. In the legend the AUPRC.", [chart.Draw()]);
    }

    private static Series[] Curves(Evaluation evaluation, ModelLook look, IReadOnlyDictionary<string, IReadOnlyList<CurvePoint>> curves, Metric metric) =>
    [
        .. look.InOrder(curves).Select(curve => new Series(Names.Plain(curve.Key), curve.Value, look.Of(curve.Key),
            evaluation.Models.FirstOrDefault(model => model.Name == curve.Key) is { } model ? NumberText.Fixed(model.Metrics.Of(metric)?.Pooled) : "")),
    ];

    private static Mark[] Point(Evaluation evaluation, double? x, Metric metricY) =>
        x is { } at && Pooled(evaluation, metricY) is { } y ? [new(at, y, $"threshold {NumberText.Fixed(evaluation.Decision.Threshold)}")] : [];

    private static double? Pooled(Evaluation evaluation, Metric metric) => NumberText.Known(evaluation.Ensemble.Metrics.Of(metric)?.Pooled);

    private static string Listed(IEnumerable<Series> series) => string.Join(", ", series.Select(one => one.Legend));
}
