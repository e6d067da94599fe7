using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

internal static class FiguresSection
{
    private static readonly string[] s_figures =
        [FigureNames.Auroc, FigureNames.Auprc, FigureNames.Brier, FigureNames.LogLoss, FigureNames.CalibrationSlope, FigureNames.ObservedToExpected, FigureNames.Ece];

    public static IEnumerable<XElement> Write(Evaluation evaluation) =>
    [
        Markup.Paragraph($"In a cell first: all rows together, with the {Confidence(evaluation)} interval from {FigureText.Count(evaluation.Method.Replicates)} resamples of whole patients. Below, in grey: mean and standard deviation over {evaluation.Method.Folds} folds."),
        Models(evaluation),
        .. evaluation.Models.Where(model => model.Note.Length > 0).Select(model => Markup.Note($"{Names.Plain(model.Name)}: {model.Note}")),
        FigureGlossary.Glossary(s_figures),
        Markup.Heading("The ensemble against each other model"),
        .. Differences(evaluation),
    ];

    public static string Confidence(Evaluation evaluation) => $"{FigureText.Setting(100 * evaluation.Method.Confidence)} %";

    private static XElement Models(Evaluation evaluation)
    {
        var table = new Table("Ensemble, members and baselines", ["Model", .. s_figures.Select(figure => FigureGlossary.Of(figure).Label)]);
        foreach (var model in evaluation.Models)
            table.AddMarked(model.Kind == ModelKind.Ensemble ? "chosen" : "",
                [new object[] { Names.Plain(model.Name), " ", Markup.Tag("small", Markup.Class("soft"), model.Kind switch { ModelKind.Ensemble => "judged", ModelKind.Member => "member", _ => "baseline" }) }, .. s_figures.Select(figure => Cell(FigureText.Of(model.Figures, figure)))]);
        return table.Write();
    }

    private static object Cell(FigureEvidence? figure) => figure is null || FigureText.Known(figure.Pooled) is null && FigureText.Known(figure.Mean) is null
        ? Markup.Span("soft", FigureText.NotAvailable)
        : new object[]
        {
            FigureText.Fixed(figure.Pooled), " ", Markup.Span("bounds", FigureText.Bounds(figure.Lower, figure.Upper)), " ",
            Markup.Span("soft", FigureText.Known(figure.Mean) is null ? $"folds {FigureText.NotAvailable}" : $"{FigureText.Fixed(figure.Mean)} (sd\u00a0{FigureText.Fixed(figure.StandardDeviation)})"),
        };

    private static IEnumerable<XElement> Differences(Evaluation evaluation)
    {
        var table = new Table("The ensemble's figure minus the other's, on the same resampled patients", "Against", "Figure", $"Difference ({Confidence(evaluation)} interval)", "The ensemble is") { Narrow = true };
        foreach (var difference in evaluation.Comparisons)
            table.Add(Names.Plain(difference.Versus), FigureGlossary.Of(difference.Figure).Label, DifferenceText.Interval(difference), DifferenceText.Reading(difference));
        return [table.IsEmpty ? Markup.Paragraph("It was compared with no other model.") : table.Write()];
    }
}
