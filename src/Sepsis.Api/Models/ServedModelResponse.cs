using Sepsis.Api.Assess;
using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>A model that answers, and by what it decides.</summary>
/// <param name="Bundle">The bundle's folder in the library.</param>
/// <param name="Name">The bundle's name.</param>
/// <param name="Version">The bundle's version.</param>
/// <param name="BundleSha256">SHA-256 of its manifest.</param>
/// <param name="Threshold">What makes its prediction positive.</param>
public sealed record ServedModelResponse(string Bundle, string Name, string Version, string BundleSha256, ThresholdResponse Threshold)
{
    public static ServedModelResponse From(ServedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var manifest = model.Bundle.Manifest;
        return new(model.Source.Name, manifest.Name, manifest.Version, model.Bundle.Sha256, ThresholdResponse.From(model.Bundle.Thresholds));
    }
}
