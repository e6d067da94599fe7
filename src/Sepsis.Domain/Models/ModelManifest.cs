using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;

namespace Sepsis.Domain.Models;

/// <summary>What a model says of itself. Which files it lies in and which engine runs what is its bundle's own business.</summary>
public sealed record ModelManifest
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>What the probability is of, in words.</summary>
    public required string Outcome { get; init; }

    public required IReadOnlyList<Feature> Features { get; init; }

    /// <summary>Columns reckoned from the features, behind them in every row.</summary>
    public required IReadOnlyList<DerivedFeature> Derived { get; init; }

    public required IReadOnlyList<Member> Members { get; init; }

    public required Calibrator Calibrator { get; init; }

    public required RiskThresholds Thresholds { get; init; }

    public required TrainingPopulation Population { get; init; }

    public required TrainingProvenance Provenance { get; init; }

    /// <summary>Cross-validated figures: of each member by its name, and of the "ensemble".</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Metrics { get; init; }
}

/// <summary>One of the models that vote, with its weight.</summary>
public sealed record Member(string Name, double Weight);

/// <summary>Whom the model was trained on; a patient outside it gets no number.</summary>
public sealed record TrainingPopulation(string Description, bool Synthetic, double MinimumAge, double MaximumAge)
{
    public bool Holds(double age) => age >= MinimumAge && age <= MaximumAge;
}

/// <summary>What the model was made of and with: enough to make it again, byte for byte.</summary>
public sealed record TrainingProvenance(
    string DataFile,
    string DataSha256,
    int Rows,
    int Patients,
    double Prevalence,
    int Folds,
    int Seed,
    IReadOnlyDictionary<string, string> Tools);

/// <summary>Over the folds of the cross-validation.</summary>
public sealed record MetricSummary(double Mean, double StandardDeviation);
