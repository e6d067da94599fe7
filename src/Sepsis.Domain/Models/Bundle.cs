using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Answers.Explanation;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;

namespace Sepsis.Domain.Models;

/// <summary>A bundle that was read and checked: what is known of the model that serves.</summary>
/// <param name="Manifest">What the model says of itself.</param>
/// <param name="Sha256">Of manifest.json, which in turn holds the hash of every other file: the bundle's identity.</param>
/// <param name="Profile">How the training data were spread.</param>
/// <param name="ModelCard">In Markdown.</param>
public sealed record Bundle(ModelManifest Manifest, string Sha256, ReferenceProfile Profile, string ModelCard)
{
    /// <summary>The cut-offs that hold: the manifest's, unless another aim was asked for.</summary>
    public RiskThresholds Thresholds { get; private init; } = Manifest.Thresholds;

    /// <summary>False where another aim was asked for, and its threshold is another one.</summary>
    public bool HasOwnThresholds =>
        Thresholds.Decision == Manifest.Thresholds.Decision && Thresholds.ChosenFor == Manifest.Thresholds.ChosenFor;

    /// <summary>What the one that looks at everything is called beside the names of sets.</summary>
    public const string WholeFamily = "all";

    /// <summary>Its name among the sets of its family; null of the one that stands for the whole.</summary>
    public string? Set { get; init; }

    /// <summary>By the bundle's own gate.json, whose hash the manifest holds; not by where the bundle lies.</summary>
    public GateVerdict Gate { get; init; }

    /// <summary>What every threshold would have cost and found, on rows the model had not learned from.</summary>
    public required TradeOffCurve TradeOff { get; init; }

    /// <summary>By rising vote.</summary>
    public required IReadOnlyList<CalibrationPair> CalibrationPairs { get; init; }

    /// <summary>How sure the model is, from its calibration pairs.</summary>
    public required Certainty Certainty { get; init; }

    public required AnswerParts Answers { get; init; }

    /// <summary>Whether a patient is one the model was trained for.</summary>
    public required OutOfDistribution Limits { get; init; }

    /// <summary>What is missing, from what is known.</summary>
    public required ConditionalDistributions Distributions { get; init; }

    public FeatureSchema Schema { get; } = new(Manifest.Features, Manifest.Derived);

    /// <summary>The same model, deciding by another aim.</summary>
    public Bundle Aiming(DecisionAim aim) => this with { Thresholds = BandCuts.Choose(aim, TradeOff) };

    /// <summary>What the members' probabilities, in the order of the manifest, come to before calibration.</summary>
    public SoftVote Vote { get; } = new([.. Manifest.Members.Select(member => member.Weight)]);

    public bool Equals(Bundle? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Sha256.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"Bundle {Manifest.Name} {Manifest.Version}";
}

/// <summary>What is kept from training so that an answer can be explained, doubted and continued.</summary>
/// <param name="OperatingPoints">The trade-off curve with its intervals.</param>
/// <param name="TypicalPatients">Whom a patient is compared with.</param>
/// <param name="Dependence">How the inputs hung together.</param>
/// <param name="Limits">Where the training data end.</param>
public sealed record AnswerParts(
    IReadOnlyList<OperatingPoint> OperatingPoints, TypicalPatients TypicalPatients, InputDependence Dependence, InputLimits Limits);

/// <summary>What the gate made of a bundle. What says nothing was not judged. Stored by name: add, never rename.</summary>
public enum GateVerdict
{
    /// <summary>No gate has looked at it: it is recalibrated.</summary>
    NotJudged,

    /// <summary>A rule of the gate fails; also where it was put into service by force.</summary>
    NotBlessed,

    /// <summary>Every rule holds.</summary>
    Blessed,
}
