using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Reports.Charts;

namespace Sepsis.Training.Reports;

internal static class CurvesSection
{
    public static IEnumerable<XElement> Write(Evaluation evaluation, ModelLook look) =>
        [
            Markup.Grid(
                Roc(evaluation, look), PrecisionRecall(evaluation, look), ReliabilityFigure.Write(evaluation.Curves),
                NetBenefitFigure.Write(evaluation, look))];

    private static XElement Roc(Evaluation evaluation, ModelLook look)
    {
        var series = Curves(evaluation, look, evaluation.Curves.Roc, Metric.Auroc);
        if (series.Length == 0)
            return Markup.Missing("ROC");
        var chart = new LineChart(
            "roc", "ROC curve", $"Sensitivity over one minus specificity. AUROC: {Listed(series)}.",
            Axis.Share("1 - specificity (false alarms among those without)"), Axis.Share("sensitivity"), series)
        {
            Reference = [new(0, 0), new(1, 1)],
            Marks = Point(
                evaluation, Pooled(evaluation, Metric.Specificity) is { } specificity ? 1 - specificity : null, Metric.Sensitivity),
        };
        return Markup.Figure(
            "ROC", "How well it ranks: the further to the upper left, the better; dotted is chance. In the legend the AUROC.",
            [chart.Draw()]);
    }

    private static XElement PrecisionRecall(Evaluation evaluation, ModelLook look)
    {
        var series = Curves(evaluation, look, evaluation.Curves.PrecisionRecall, Metric.Auprc);
        if (series.Length == 0)
            return Markup.Missing("Precision and recall");
        var prevalence = evaluation.Data.Prevalence;
        var chart = new LineChart(
            "precision-recall", "Precision-recall curve",
            $"Positive predictive value over sensitivity. AUPRC: {Listed(series)}. Chance is {NumberText.Fixed(prevalence)}.",
            Axis.Share("sensitivity (recall)"), Axis.Share("PPV (precision)"), series)
        {
            Reference = double.IsFinite(prevalence) ? [new(0, prevalence), new(1, prevalence)] : [],
            Marks = Point(evaluation, Pooled(evaluation, Metric.Sensitivity), Metric.Ppv),
        };
        return Markup.Figure(
            "Precision and recall",
            $"What an alert is worth at each sensitivity; dotted is chance, the prevalence of {NumberText.Percent(prevalence)}. In the "
            + "legend the AUPRC.",
            [chart.Draw()]);
    }

    private static Series[] Curves(
        Evaluation evaluation, ModelLook look, IReadOnlyDictionary<string, IReadOnlyList<CurvePoint>> curves, Metric metric) =>
    [
        .. look.InOrder(curves).Select(curve => new Series(Names.Plain(curve.Key), curve.Value, look.Of(curve.Key),
            evaluation.Models.FirstOrDefault(model => model.Name == curve.Key) is { } model
                ? NumberText.Fixed(model.Metrics.Of(metric)?.Pooled)
                : "")),
    ];

    private static Mark[] Point(Evaluation evaluation, double? x, Metric metricY) =>
        x is { } at && Pooled(evaluation, metricY) is { } y
            ? [new(at, y, $"threshold {NumberText.Fixed(evaluation.Decision.Threshold)}")]
            : [];

    private static double? Pooled(Evaluation evaluation, Metric metric) => NumberText.Known(evaluation.Ensemble.Metrics.Of(metric)?.Pooled);

    private static string Listed(IEnumerable<Series> series) => string.Join(", ", series.Select(one => one.Legend));
}

/// <summary>The reliability diagram and, on the same axis below it, how many rows it speaks of.</summary>
internal static class ReliabilityFigure
{
    public static XElement Write(CurveEvidence curves)
    {
        var known = curves.Reliability.Count(bin => double.IsFinite(bin.Observed));
        if (known == 0)
            return Markup.Missing("Reliability");
        var ends = curves.Reliability.SelectMany(bin => new[] { bin.Predicted, bin.Observed, bin.Upper })
            .Concat(curves.Histogram.Where(bin => bin.Rows > 0).Select(bin => bin.To));
        var axis = Axis.Around("predicted probability", ends.Where(end => end <= 1).Append(0));
        var diagram = new ReliabilityChart(
            "reliability", "Reliability diagram",
            $"Observed share over predicted probability of the ensemble in {known} groups of rows, with intervals; on the diagonal "
            + "they agree.",
            axis, curves.Reliability);
        var histogram = new Histogram(
            "histogram", "Histogram of the predicted probabilities",
            $"Rows by predicted probability, {NumberText.Count(curves.Histogram.Sum(bin => (long)bin.Rows))} in all.", axis,
            curves.Histogram);
        return Markup.Figure(
            "Reliability", "Does 20 % mean 20 %? Points on the dotted line: yes. Below: how many rows got which probability.",
            [diagram.Draw(), histogram.Draw()], Numbers(curves.Reliability));
    }

    private static XElement? Numbers(IReadOnlyList<ReliabilityBin> bins)
    {
        var table = new Table("Groups of the reliability diagram", "Predicted", "Observed", "Rows") { Narrow = true };
        foreach (var bin in bins)
            table.Add(NumberText.Fixed(bin.Predicted), NumberText.Interval(bin.Observed, bin.Lower, bin.Upper), NumberText.Count(bin.Rows));
        return table.IsEmpty ? null : table.Write();
    }
}

/// <summary>The decision curve. Source: Vickers and Elkin, Medical Decision Making 2006; 26: 565-574.</summary>
internal static class NetBenefitFigure
{
    /// <summary>Alerting on everybody falls far below zero; that part says nothing and would flatten the rest.</summary>
    private const double BelowZero = 0.2;

    private static readonly double[] s_round = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

    public static XElement Write(Evaluation evaluation, ModelLook look)
    {
        var series = look.InOrder(evaluation.Curves.NetBenefit)
            .Select(curve => new Series(Names.Plain(curve.Key), curve.Value, look.Of(curve.Key))).ToArray();
        var points = series.SelectMany(one => one.Known).ToArray();
        if (points.Length == 0)
            return Markup.Missing("Decision curve");
        var most = points.Select(point => point.Y).Where(y => y > 0).DefaultIfEmpty(0.1).Max();
        var chart = new LineChart(
            "net-benefit", "Decision curve",
            "Net benefit over the threshold probability, for the models, for alerting on everybody and for alerting on nobody.",
            Axis.Around(
                "threshold probability",
                points.Select(point => point.X).Append(0)), Axis.Around("net benefit per row", [-BelowZero * most, most]), series)
        {
            Marks = [new(evaluation.Decision.Threshold, null, $"chosen {NumberText.Fixed(evaluation.Decision.Threshold)}")],
        };
        return Markup.Figure(
            "Decision curve",
            "Right alerts, less the false ones at the price the threshold sets on them. Of use where it lies above alerting on all and "
            + "on none.",
            [chart.Draw()], Numbers(series));
    }

    private static XElement? Numbers(Series[] series)
    {
        var table = new Table("Net benefit at round thresholds", ["Threshold", .. series.Select(one => one.Name)])
        {
            Narrow = series.Length <= 4,
        };
        foreach (var threshold in s_round)
        {
            var values = series.Select(one => one.Known.FirstOrDefault(point => Math.Abs(point.X - threshold) < 1e-6)?.Y).ToArray();
            if (values.Any(value => value is not null))
                table.Add([NumberText.Fixed(threshold, 2), .. values.Select(value => NumberText.Fixed(value, 4))]);
        }

        return table.IsEmpty ? null : table.Write();
    }
}
