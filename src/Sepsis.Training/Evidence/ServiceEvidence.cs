using System.Text.Json.Serialization;

namespace Sepsis.Training.Evidence;

/// <summary>What the service itself would do with these rows.</summary>
/// <param name="RefusedBy">Rows by the field that is at fault.</param>
/// <param name="Metrics">Of the ensemble on the rows it would answer; empty where those say nothing.</param>
internal sealed record ServiceEvidence(int Answered, int Refused, IReadOnlyDictionary<string, int> RefusedBy, [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, MetricEvidence> Metrics);
