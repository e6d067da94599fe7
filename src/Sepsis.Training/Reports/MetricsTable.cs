using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

/// <summary>The handful of metrics that decide, as a Markdown table that also reads well on a terminal.</summary>
internal static class MetricsTable
{
    private static readonly IReadOnlyList<Metric> s_metrics = Metric.In(MetricTables.Terminal);

    public static IEnumerable<string> Lines(IReadOnlyList<ModelEvidence> models)
    {
        yield return $"| Model | {string.Join(" | ", s_metrics.Select(metric => metric.Label))} |";
        yield return $"|---|{string.Concat(Enumerable.Repeat("---|", s_metrics.Count))}";
        foreach (var model in models)
            yield return $"| {model.Name} | {string.Join(" | ", s_metrics.Select(metric => Cell(model.Metrics.Of(metric))))} |";
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
