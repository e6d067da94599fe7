using System.Text.Json.Serialization;

namespace Sepsis.Training.Evidence;

/// <summary>
/// logit(p') = Slope * logit(p) + Intercept, p being the bundle's own probability: fitted on all rows.
/// </summary>
/// <param name="Aim">What the threshold of each fold was chosen for.</param>
/// <param name="Folds">By patient.</param>
/// <param name="Metrics">Each row recalibrated by the folds it is not in.</param>
internal sealed record SuggestedRecalibration(double Slope, double Intercept, string Aim, int Folds, [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, MetricEvidence> Metrics);
