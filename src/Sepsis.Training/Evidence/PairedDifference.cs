using System.Text.Json.Serialization;

namespace Sepsis.Training.Evidence;

/// <summary>The ensemble's metric minus the other model's, both on the same resampled patients.</summary>
internal sealed record PairedDifference(string Versus, [property: JsonPropertyName("figure")] string Metric, double Difference, double Lower, double Upper);
