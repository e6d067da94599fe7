using System.Text.Json.Serialization;

namespace Sepsis.Training.Evidence;

/// <param name="Name">equal, auroc_weighted, fitted; platt, isotonic.</param>
/// <param name="Setting">Weights by member, or slope and intercept.</param>
internal sealed record OptionEvidence(string Name, IReadOnlyDictionary<string, double> Setting, [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, MetricEvidence> Metrics);
