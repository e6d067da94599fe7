using Sepsis.Domain.Models;

namespace Sepsis.Api.Models;

/// <summary>A figure over the folds of the cross-validation.</summary>
/// <param name="Mean">Over the folds.</param>
/// <param name="StandardDeviation">Over the folds.</param>
public sealed record MetricResponse(double Mean, double StandardDeviation)
{
    public static MetricResponse From(MetricSummary metric) => new(metric.Mean, metric.StandardDeviation);

    public static IReadOnlyDictionary<string, MetricResponse> From(IReadOnlyDictionary<string, MetricSummary> metrics) =>
        metrics.ToDictionary(metric => metric.Key, metric => From(metric.Value));
}
