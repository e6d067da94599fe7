namespace Sepsis.Domain.Models;

/// <summary>Over the folds of the cross-validation.</summary>
public sealed record MetricSummary(double Mean, double StandardDeviation);
