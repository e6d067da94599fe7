using System.Globalization;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>A bundle on unseen data, in parts that evaluation and fit check share.</summary>
internal static class UnseenParts
{
    private static readonly (string Title, string Figure)[] s_apart =
        [("AUROC", FigureNames.Auroc), ("Slope", FigureNames.CalibrationSlope), ("O/E", FigureNames.ObservedToExpected), ("Alerts per 100", FigureNames.AlertsPer100)];

    public static ReportPart Data(UnseenEvaluation evaluation) => new("The data",
    [
        Text($"{evaluation.Data.File}: {evaluation.Data.Rows} rows of {evaluation.Data.Patients} patients, {evaluation.Data.Positives} with the outcome ({evaluation.Outcome}): {FigureText.Percent(evaluation.Data.Prevalence)}. In the data the bundle was calibrated on it was {FigureText.Percent(evaluation.Data.ReferencePrevalence)}."),
        .. evaluation.Data.Cleaning,
    ]);

    public static ReportPart Figures(UnseenEvaluation evaluation)
    {
        (string Title, string Figure)[] columns =
        [
            ("AUROC", FigureNames.Auroc), ("AUPRC", FigureNames.Auprc), ("Brier", FigureNames.Brier), ("Slope", FigureNames.CalibrationSlope),
            ("O/E", FigureNames.ObservedToExpected), ("Sensitivity", FigureNames.Sensitivity), ("PPV", FigureNames.Ppv),
        ];
        return new("How well it does",
            [Text($"With intervals of {evaluation.Confidence:P0}, {evaluation.Replicates} resamples of whole patients. {string.Join(" ", evaluation.Models.Where(model => model.Note.Length > 0).Select(model => $"{model.Name}: {model.Note}"))}")],
            ["Model", .. columns.Select(column => column.Title)],
            [.. evaluation.Models.Select(model => Row(model.Name, model.Figures, columns))]);
    }

    public static ReportPart Alerts(UnseenEvaluation evaluation)
    {
        var (figures, service) = (evaluation.Ensemble.Figures, evaluation.Service);
        var refused = service.Refused == 0
            ? "The service would answer every row."
            : Text($"The service would refuse {service.Refused} rows ({string.Join(", ", service.RefusedBy.Select(by => $"{by.Key} {by.Value}"))}); on the {service.Answered} it would answer the AUROC is {Cell(service.Figures, FigureNames.Auroc)}.");
        return new("Alerts at the bundle's threshold",
            [Text($"From {evaluation.Decision.Threshold:0.0000} on ({evaluation.Decision.ChosenFor}): {Cell(figures, FigureNames.AlertsPer100)} alerts in 100 rows, sensitivity {Cell(figures, FigureNames.Sensitivity)}, PPV {Cell(figures, FigureNames.Ppv)}."), refused]);
    }

    public static ReportPart Subgroups(UnseenEvaluation evaluation) => new("Subgroups",
        evaluation.Subgroups.Count == 0 ? ["The data tell no subgroups apart."] : [],
        evaluation.Subgroups.Count == 0 ? [] : ["Group", "Rows", "With the outcome", .. s_apart.Select(column => column.Title)],
        [.. evaluation.Subgroups.Select(group => (IReadOnlyList<string>)
            [
                $"{group.Name} {group.Value}", Text($"{group.Rows}"), Text($"{group.Positives}"),
                .. s_apart.Select(column => group.Figures.Count == 0 ? "too few" : Cell(group.Figures, column.Figure)),
            ])]);

    public static IReadOnlyList<string> Row(string name, IReadOnlyDictionary<string, FigureEvidence> figures, IEnumerable<(string Title, string Figure)> columns) =>
        [name, .. columns.Select(column => Cell(figures, column.Figure))];

    public static string Cell(IReadOnlyDictionary<string, FigureEvidence> figures, string name) =>
        FigureText.Interval(figures.GetValueOrDefault(name), FigureText.Decimals(name));

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
