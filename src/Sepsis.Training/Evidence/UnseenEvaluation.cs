using System.Text.Json.Serialization;
using Sepsis.Domain.Models;

namespace Sepsis.Training.Evidence;

/// <summary>A finished bundle on labelled data it has not learned from.</summary>
internal sealed record UnseenEvaluation
{
    public required BundleIdentity Bundle { get; init; }

    public required string Outcome { get; init; }

    public required UnseenDataEvidence Data { get; init; }

    /// <summary>Resamples of whole patients that the intervals are taken from.</summary>
    public required int Replicates { get; init; }

    public required int Seed { get; init; }

    public required double Confidence { get; init; }

    /// <summary>The ensemble first, then its members as they are, then the baselines.</summary>
    public required IReadOnlyList<ModelEvidence> Models { get; init; }

    public required IReadOnlyList<PairedDifference> Comparisons { get; init; }

    public required UnseenDecision Decision { get; init; }

    public required ServiceEvidence Service { get; init; }

    public required IReadOnlyList<SubgroupEvidence> Subgroups { get; init; }

    public required IReadOnlyList<ReliabilityBin> Reliability { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public ModelEvidence Ensemble => Models[0];
}

internal sealed record BundleIdentity(string Name, string Version, string Sha256)
{
    public static BundleIdentity Of(Bundle bundle) => new(bundle.Manifest.Name, bundle.Manifest.Version, bundle.Sha256);
}

/// <param name="ReferencePrevalence">The share with the outcome in the data the bundle's probabilities were calibrated on.</param>
/// <param name="Absent">Inputs the bundle looks at and these data have no value of.</param>
/// <param name="Cleaning">What was done to the data on the way in, a sentence each.</param>
internal sealed record UnseenDataEvidence(
    string File,
    string Sha256,
    bool Synthetic,
    int Rows,
    int Patients,
    int Positives,
    double Prevalence,
    double ReferencePrevalence,
    IReadOnlyList<string> Absent,
    IReadOnlyList<string> Cleaning);

/// <param name="Threshold">The bundle's.</param>
internal sealed record UnseenDecision(double Threshold, string ChosenFor, IReadOnlyList<BandEvidence> Bands);

/// <summary>What the service itself would do with these rows.</summary>
/// <param name="RefusedBy">Rows by the field that is at fault.</param>
/// <param name="Metrics">Of the ensemble on the rows it would answer; empty where those say nothing.</param>
internal sealed record ServiceEvidence(
    int Answered, int Refused, IReadOnlyDictionary<string, int> RefusedBy,
    [property: JsonPropertyName("figures")] IReadOnlyDictionary<string, MetricEvidence> Metrics);
