using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

internal static class MetricsSection
{
    public static IEnumerable<XElement> Write(Evaluation evaluation) =>
    [
        Markup.Paragraph(
            $"In a cell first: all rows together, with the {Confidence(evaluation)} interval from "
            + $"{NumberText.Count(evaluation.Method.Replicates)} resamples of whole patients. Below, in grey: mean and standard "
            + $"deviation over {evaluation.Method.Folds} folds."),
        Models(evaluation),
        .. evaluation.Models.Where(model => model.Note.Length > 0).Select(model => Markup.Note($"{Names.Plain(model.Name)}: {model.Note}")),
        Glossary(evaluation),
        Markup.Heading("The ensemble against each other model"),
        .. Differences(evaluation),
    ];

    private static XElement Glossary(Evaluation evaluation) => Markup.Tag("dl", Markup.Class("glossary"),
        Metric.In(MetricTables.Report, evaluation.Models)
            .Select(metric => Markup.Tag("div", Markup.Tag("dt", metric.Label), Markup.Tag("dd", metric.Meaning))));

    public static string Confidence(Evaluation evaluation) => $"{NumberText.Setting(100 * evaluation.Method.Confidence)} %";

    private static XElement Models(Evaluation evaluation)
    {
        var metrics = Metric.In(MetricTables.Report, evaluation.Models);
        var table = new Table("Ensemble, members and baselines", ["Model", .. metrics.Select(metric => metric.Label)]);
        foreach (var model in evaluation.Models)
            table.AddMarked(model.Kind == ModelKind.Ensemble ? "chosen" : "",
                [
                    new object[]
                    {
                        Names.Plain(model.Name),
                        " ",
                        Markup.Tag(
                            "small", Markup.Class("soft"),
                            model.Kind switch { ModelKind.Ensemble => "judged", ModelKind.Member => "member", _ => "baseline" }),
                    },
                    .. metrics.Select(metric => Cell(model.Metrics.Of(metric))),
                ]);
        return table.Write();
    }

    private static object Cell(MetricEvidence? metric) =>
        metric is null || NumberText.Known(metric.Pooled) is null && NumberText.Known(metric.Mean) is null
        ? Markup.Span("soft", NumberText.NotAvailable)
        : new object[]
        {
            NumberText.Fixed(metric.Pooled), " ", Markup.Span("bounds", NumberText.Bounds(metric.Lower, metric.Upper)), " ",
            Markup.Span(
                "soft",
                NumberText.Known(metric.Mean) is null
                    ? $"folds {NumberText.NotAvailable}"
                    : $"{NumberText.Fixed(metric.Mean)} (sd\u00a0{NumberText.Fixed(metric.StandardDeviation)})"),
        };

    private static IEnumerable<XElement> Differences(Evaluation evaluation)
    {
        var table = new Table(
            "The ensemble's figure minus the other's, on the same resampled patients", "Against", "Figure",
            $"Difference ({Confidence(evaluation)} interval)", "The ensemble is")
        {
            Narrow = true,
        };
        foreach (var difference in evaluation.Comparisons)
            table.Add(
                Names.Plain(difference.Versus), Metric.Of(difference.Metric).Label, DifferenceText.Interval(difference),
                DifferenceText.Reading(difference));
        return [table.IsEmpty ? Markup.Paragraph("It was compared with no other model.") : table.Write()];
    }
}

/// <summary>A difference is one only where its interval leaves zero out.</summary>
internal static class DifferenceText
{
    public const string NotToldApart = "not told apart";

    public static string Interval(PairedDifference difference) => NumberText.Known(difference.Difference) is null
        ? NumberText.NotAvailable
        : NumberText.Known(difference.Lower) is null || NumberText.Known(difference.Upper) is null
            ? $"{NumberText.Signed(difference.Difference)} (no interval)"
            : $"{NumberText.Signed(difference.Difference)} ({NumberText.Signed(difference.Lower)} to "
                + $"{NumberText.Signed(difference.Upper)})";

    public static string Reading(PairedDifference difference)
    {
        var side = difference.Lower > 0 ? 1 : difference.Upper < 0 ? -1 : 0;
        return (side * (int)Metric.Of(difference.Metric).Direction, side) switch
        {
            (_, 0) => NotToldApart,
            ( > 0, _) => "better",
            ( < 0, _) => "worse",
            (_, > 0) => "higher",
            _ => "lower",
        };
    }
}

/// <summary>The handful of metrics that decide, as a Markdown table that also reads well on a terminal.</summary>
internal static class MetricsTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<ModelEvidence> models)
    {
        var metrics = Metric.In(MetricTables.Terminal, models);
        yield return $"| Model | {string.Join(" | ", metrics.Select(metric => metric.Label))} |";
        yield return $"|---|{string.Concat(Enumerable.Repeat("---|", metrics.Count))}";
        foreach (var model in models)
            yield return $"| {model.Name} | {string.Join(" | ", metrics.Select(metric => Cell(model.Metrics.Of(metric))))} |";
    }

    private static string Cell(MetricEvidence? metric)
    {
        if (metric is null)
            return "not available";
        if (metric.Folds.Count > 1)
            return $"{metric.Mean:0.000} ± {metric.StandardDeviation:0.000}";
        return metric is { Lower: { } lower, Upper: { } upper }
            ? $"{metric.Pooled:0.000} ({lower:0.000} to {upper:0.000})"
            : $"{metric.Pooled:0.000}";
    }
}
