using Sepsis.Domain.Models;

namespace Sepsis.Training.Evidence;

internal sealed record BundleIdentity(string Name, string Version, string Sha256)
{
    public static BundleIdentity Of(Bundle bundle) => new(bundle.Manifest.Name, bundle.Manifest.Version, bundle.Sha256);
}
