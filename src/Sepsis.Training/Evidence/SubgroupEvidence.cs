using System.Text.Json.Serialization;

namespace Sepsis.Training.Evidence;

/// <param name="Name">sex, age_band, site.</param>
/// <param name="Value">female; 65 to 79; A.</param>
/// <param name="Metrics">Of the ensemble, in this group alone; empty where too few were seen to say anything.</param>
internal sealed record SubgroupEvidence(string Name, string Value, int Rows, int Patients, int Positives, [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, MetricEvidence> Metrics);
