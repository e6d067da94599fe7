using Sepsis.Domain.Drift;
using Sepsis.Domain.Features;

namespace Sepsis.Domain.Bundles;

/// <summary>A bundle that was read and checked: what is known of the model that serves.</summary>
public sealed class Bundle(BundleManifest manifest, string sha256, ReferenceProfile profile, string modelCard)
{
    public BundleManifest Manifest => manifest;

    /// <summary>SHA-256 of manifest.json, which in turn holds the hash of every other file: the bundle's identity.</summary>
    public string Sha256 => sha256;

    public ReferenceProfile Profile => profile;

    /// <summary>The model card, in Markdown.</summary>
    public string ModelCard => modelCard;

    public FeatureSchema Schema { get; } = new(manifest.Features);
}
