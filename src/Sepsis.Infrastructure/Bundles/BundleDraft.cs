using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Models;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>Everything a bundle is made of, before it is written. Hashes and golden outputs are the writer's work.</summary>
public sealed record BundleDraft
{
    /// <summary>The format it will be written in.</summary>
    public const int Format = BundleFormat.Version;

    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string Outcome { get; init; }

    public required IReadOnlyList<Feature> Features { get; init; }

    public IReadOnlyList<DerivedFeature> Derived { get; init; } = [];

    public required IReadOnlyList<MemberDraft> Members { get; init; }

    public required Calibrator Calibrator { get; init; }

    public required RiskThresholds Thresholds { get; init; }

    public required TrainingPopulation Population { get; init; }

    public required TrainingProvenance Provenance { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Metrics { get; init; }

    public required ReferenceProfile Profile { get; init; }

    /// <summary>What every threshold would have cost and found, out of fold.</summary>
    public required TradeOffCurve TradeOff { get; init; }

    public required IReadOnlyList<CalibrationPair> CalibrationPairs { get; init; }

    public required AnswerParts Answers { get; init; }

    /// <summary>Markdown.</summary>
    public required string ModelCard { get; init; }

    /// <summary>Features (without the derived) of the rows whose outputs the bundle must reproduce, NaN where not known.</summary>
    public required IReadOnlyList<double[]> GoldenInputs { get; init; }

    /// <summary>The others of its family, by name.</summary>
    public IReadOnlyDictionary<string, BundleDraft> Sets { get; init; } = new Dictionary<string, BundleDraft>();

    /// <summary>Further files by their path in the bundle (evaluation.json, provenance/...).</summary>
    public IReadOnlyDictionary<string, byte[]> FurtherFiles { get; init; } = new Dictionary<string, byte[]>();
}

/// <summary>A member to be written: the bytes of its file are what its engine loads.</summary>
public sealed record MemberDraft(string Name, MemberKind Kind, string File, ReadOnlyMemory<byte> Content, double Weight);
