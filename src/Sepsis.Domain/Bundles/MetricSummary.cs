namespace Sepsis.Domain.Bundles;

/// <summary>Over the folds of the cross-validation.</summary>
public sealed record MetricSummary(double Mean, double StandardDeviation);
