using System.Text.Json.Serialization;

namespace Sepsis.Training.Evidence;

/// <param name="Name">ensemble, gradient_boosted_trees, neural_network, prevalence, logistic_regression, logistic_regression_extended, sirs, news2, qsofa.</param>
/// <param name="Note">What must be known to read the metrics (items a score lacks in these data), or empty.</param>
/// <param name="Metrics">By the names of <see cref="Judging.Metric"/>; one that cannot be reckoned is absent, not zero.</param>
internal sealed record ModelEvidence(string Name, ModelKind Kind, string Note, [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, MetricEvidence> Metrics);
