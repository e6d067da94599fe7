using Sepsis.Domain.Models;

namespace Sepsis.Api.Models;

/// <summary>Which model, exactly.</summary>
/// <param name="Name">The bundle's name.</param>
/// <param name="Version">The bundle's version.</param>
/// <param name="BundleSha256">SHA-256 of its manifest, which holds the hash of every other file.</param>
public sealed record ModelIdentityResponse(string Name, string Version, string BundleSha256)
{
    public static ModelIdentityResponse From(Bundle bundle) => new(bundle.Manifest.Name, bundle.Manifest.Version, bundle.Sha256);
}
