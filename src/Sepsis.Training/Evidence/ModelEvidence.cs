using System.Text.Json.Serialization;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Evidence;

/// <param name="Name">ensemble, gradient_boosted_trees, neural_network, prevalence, logistic_regression,
/// logistic_regression_extended, sirs, news2, qsofa.</param>
/// <param name="Note">What must be known to read the metrics (items a score lacks in these data), or empty.</param>
/// <param name="Metrics">By the names of <see cref="Judging.Metric"/>; one that cannot be reckoned is absent, not zero.</param>
internal sealed record ModelEvidence(
    string Name, ModelKind Kind, string Note, [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, MetricEvidence> Metrics);

internal enum ModelKind
{
    Ensemble,
    Member,
    Baseline,
}

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
    public static MetricEvidence? Of(this IReadOnlyDictionary<string, MetricEvidence> metrics, Metric metric) =>
        metrics.GetValueOrDefault(metric.Name);
}

/// <summary>The ensemble's metric minus the other model's, both on the same resampled patients.</summary>
internal sealed record PairedDifference(
    string Versus, [property: JsonPropertyName("figure")] string Metric, double Difference, double Lower, double Upper);

/// <param name="Name">sex, age_band, site.</param>
/// <param name="Value">female; 65 to 79; A.</param>
/// <param name="Metrics">Of the ensemble, in this group alone; empty where too few were seen to say anything.</param>
internal sealed record SubgroupEvidence(
    string Name, string Value, int Rows, int Patients, int Positives,
    [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, MetricEvidence> Metrics);

/// <param name="Panels">What its senders send of, by name.</param>
/// <param name="Features">What it looks at.</param>
/// <param name="Threshold">For the same aim as the whole.</param>
/// <param name="Models">The ensemble and its members, on the rows of all patients with nothing else sent.</param>
internal sealed record SetEvidence(
    string Name, IReadOnlyList<string> Panels, IReadOnlyList<string> Features, double Threshold, IReadOnlyList<ModelEvidence> Models)
{
    [JsonIgnore]
    public ModelEvidence Ensemble => Models[0];
}

/// <param name="LearnedAt">The other sites, joined by " + ".</param>
/// <param name="Models">The ensemble, its members, and the baselines, on the rows of the site judged.</param>
internal sealed record TransferEvidence(string LearnedAt, string JudgedAt, int Rows, int Positives, IReadOnlyList<ModelEvidence> Models);
