using System.Globalization;
using Sepsis.Domain.Bundles;
using Sepsis.Training.Ensembles;

namespace Sepsis.Training.Reports;

/// <summary>The figures as a Markdown table, the ensemble last.</summary>
internal static class MetricsTable
{
    private static readonly string[] Titles = ["AUROC", "AUPRC", "Precision", "Recall", "F1", "Brier", "Log loss"];

    public static IEnumerable<string> Lines(IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> metrics, IEnumerable<string> members)
    {
        yield return $"| Model | {string.Join(" | ", Titles)} |";
        yield return $"|---|{string.Concat(Enumerable.Repeat("---|", Titles.Length))}";
        foreach (var name in members.Append(Evaluation.Ensemble))
            yield return $"| {name} | {string.Join(" | ", Figures.Names.Select(figure => Cell(metrics[name], figure)))} |";
    }

    private static string Cell(IReadOnlyDictionary<string, MetricSummary> figures, string name) =>
        figures.TryGetValue(name, out var figure)
            ? string.Create(CultureInfo.InvariantCulture, $"{figure.Mean:0.000} ± {figure.StandardDeviation:0.000}")
            : "not defined";
}
