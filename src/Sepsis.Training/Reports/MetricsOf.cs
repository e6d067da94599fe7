using Sepsis.Domain.Models;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>What of the evaluation stands in the manifest: each model's metrics over the folds.</summary>
internal static class MetricsOf
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Models(Evaluation evaluation) => Models(evaluation.Models);

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Models(IEnumerable<ModelEvidence> models) =>
        models.ToDictionary(model => model.Name, IReadOnlyDictionary<string, MetricSummary> (model) =>
            model.Metrics.ToDictionary(metric => metric.Key, metric => new MetricSummary(metric.Value.Mean, metric.Value.StandardDeviation)));
}
