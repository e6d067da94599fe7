using System.Globalization;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>The handful of figures that decide, as a Markdown table that also reads well on a terminal.</summary>
internal static class FiguresTable
{
    private static readonly (string Title, string Figure)[] s_columns =
    [
        ("AUROC", FigureNames.Auroc), ("AUPRC", FigureNames.Auprc), ("Brier", FigureNames.Brier), ("Slope", FigureNames.CalibrationSlope),
        ("O/E", FigureNames.ObservedToExpected), ("Sensitivity", FigureNames.Sensitivity), ("PPV", FigureNames.Ppv), ("Alerts per 100", FigureNames.AlertsPer100),
    ];

    public static IEnumerable<string> Lines(IReadOnlyList<ModelEvidence> models)
    {
        yield return $"| Model | {string.Join(" | ", s_columns.Select(column => column.Title))} |";
        yield return $"|---|{string.Concat(Enumerable.Repeat("---|", s_columns.Length))}";
        foreach (var model in models)
            yield return $"| {model.Name} | {string.Join(" | ", s_columns.Select(column => Cell(model.Figures, column.Figure)))} |";
    }

    private static string Cell(IReadOnlyDictionary<string, FigureEvidence> figures, string name)
    {
        if (!figures.TryGetValue(name, out var figure))
            return "not available";
        return figure.Folds.Count > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{figure.Mean:0.000} ± {figure.StandardDeviation:0.000}")
            : string.Create(CultureInfo.InvariantCulture, $"{figure.Pooled:0.000}{(figure.Lower is { } lower && figure.Upper is { } upper ? string.Create(CultureInfo.InvariantCulture, $" ({lower:0.000} to {upper:0.000})") : "")}");
    }
}
