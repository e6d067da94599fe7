using Sepsis.Training.Judging;

namespace Sepsis.Training.Evidence;

/// <summary>What a metric came to.</summary>
/// <param name="Mean">Over folds.</param>
/// <param name="Folds">Fold by fold, null where it is not defined.</param>
/// <param name="Pooled">Over all rows at once, each predicted by what had not learned from it.</param>
/// <param name="Lower">Of the interval about the pooled value, by resampling patients.</param>
internal sealed record MetricEvidence(
    double Mean,
    double StandardDeviation,
    IReadOnlyList<double?> Folds,
    double Pooled,
    double? Lower,
    double? Upper);

internal static class MetricEvidences
{
    /// <summary>Null where it could not be reckoned.</summary>
    public static MetricEvidence? Of(this IReadOnlyDictionary<string, MetricEvidence> metrics, Metric metric) => metrics.GetValueOrDefault(metric.Name);
}
