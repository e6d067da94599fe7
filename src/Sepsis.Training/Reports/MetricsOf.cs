using Sepsis.Domain.Models;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>What of the evaluation stands in the manifest: each model's figures over the folds.</summary>
internal static class MetricsOf
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Models(Evaluation evaluation) => Models(evaluation.Models);

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Models(IEnumerable<ModelEvidence> models) =>
        models.ToDictionary(model => model.Name, IReadOnlyDictionary<string, MetricSummary> (model) =>
            model.Figures.ToDictionary(figure => figure.Key, figure => new MetricSummary(figure.Value.Mean, figure.Value.StandardDeviation)));
}
