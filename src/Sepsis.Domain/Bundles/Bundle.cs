using Sepsis.Domain.Drift;
using Sepsis.Domain.Risk;
using Sepsis.Domain.Features;

namespace Sepsis.Domain.Bundles;

/// <summary>A bundle that was read and checked: what is known of the model that serves.</summary>
public sealed class Bundle(BundleManifest manifest, string sha256, ReferenceProfile profile, string modelCard)
{
    public BundleManifest Manifest => manifest;

    /// <summary>SHA-256 of manifest.json, which in turn holds the hash of every other file: the bundle's identity.</summary>
    public string Sha256 => sha256;

    /// <summary>The cut-offs that hold: the manifest's, unless another aim was asked for.</summary>
    public RiskThresholds Thresholds { get; private init; } = manifest.Thresholds;

    public ReferenceProfile Profile => profile;

    /// <summary>Null in a bundle of format v1, which did not keep it.</summary>
    public TradeOffCurve? TradeOff { get; init; }

    /// <summary>By rising vote; empty in a bundle of format v1.</summary>
    public IReadOnlyList<CalibrationPair> CalibrationPairs { get; init; } = [];

    /// <summary>The content of every further file, by its path in the bundle.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>The model card, in Markdown.</summary>
    public string ModelCard => modelCard;

    /// <summary>The same model, deciding by another aim; null where no trade-off curve was kept to take it from.</summary>
    public Bundle? Aiming(DecisionAim aim)
    {
        ArgumentNullException.ThrowIfNull(aim);
        return TradeOff is null ? null : new(manifest, sha256, profile, modelCard)
        {
            TradeOff = TradeOff,
            CalibrationPairs = CalibrationPairs,
            Files = Files,
            Thresholds = manifest.Thresholds with { Decision = aim.Choose(TradeOff), ChosenFor = aim.InWords() },
        };
    }

    public FeatureSchema Schema { get; } = new(manifest.Features, manifest.Derived);
}
