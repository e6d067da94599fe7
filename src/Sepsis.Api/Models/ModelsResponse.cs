namespace Sepsis.Api.Models;

/// <summary>What serves now, and what could.</summary>
/// <param name="Models">Empty where no verified model serves.</param>
/// <param name="Library">The bundles that can be activated by name.</param>
public sealed record ModelsResponse(IReadOnlyList<ModelIdentityResponse> Models, IReadOnlyList<LibraryBundleResponse> Library);

/// <summary>A bundle of the library.</summary>
/// <param name="Name">Of its folder; by it the bundle is activated. Its model may be named otherwise.</param>
/// <param name="Serving">Whether it answers now.</param>
/// <param name="Shadow">Whether it answers in the shadow.</param>
public sealed record LibraryBundleResponse(string Name, bool Serving, bool Shadow);
