using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;

namespace Sepsis.Domain.Models;

/// <summary>What a bundle says of itself: docs/bundle-format.md describes every field.</summary>
public sealed record BundleManifest
{
    public required int FormatVersion { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>What the probability is of, in words.</summary>
    public required string Outcome { get; init; }

    public required IReadOnlyList<Feature> Features { get; init; }

    /// <summary>Columns reckoned from the features, behind them in every row.</summary>
    public required IReadOnlyList<DerivedFeature> Derived { get; init; }

    public required string FeatureSchemaHash { get; init; }

    public required IReadOnlyList<MemberEntry> Members { get; init; }

    public required Calibrator Calibrator { get; init; }

    public required RiskThresholds Thresholds { get; init; }

    public required TrainingPopulation Population { get; init; }

    public required TrainingProvenance Provenance { get; init; }

    /// <summary>Cross-validated figures: of each member by its name, and of the "ensemble".</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Metrics { get; init; }

    /// <summary>Files beside the members: reference profile, model card.</summary>
    public required IReadOnlyList<FileEntry> Files { get; init; }

    public required GoldenRows Golden { get; init; }
}
