using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>What serves now, and what could.</summary>
/// <param name="Models">Empty where no verified model serves.</param>
/// <param name="Library">The bundles that can be activated by name.</param>
public sealed record ModelsResponse(IReadOnlyList<ModelIdentityResponse> Models, IReadOnlyList<LibraryBundleResponse> Library)
{
    public static ModelsResponse From(ServedModel? serving, ServedModel? shadow, IReadOnlyList<BundleSource> library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return new(
            serving is null ? [] : [ModelIdentityResponse.From(serving.Bundle)],
            [.. library.Select(source => new LibraryBundleResponse(source.Name, source == serving?.Source, source == shadow?.Source))]);
    }
}
