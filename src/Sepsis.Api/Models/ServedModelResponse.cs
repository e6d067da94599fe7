namespace Sepsis.Api.Models;

/// <summary>A model that answers, and by what it decides.</summary>
/// <param name="Bundle">The bundle's folder in the library.</param>
/// <param name="Name">The bundle's name.</param>
/// <param name="Version">The bundle's version.</param>
/// <param name="BundleSha256">SHA-256 of its manifest.</param>
/// <param name="Threshold">What makes its prediction positive.</param>
public sealed record ServedModelResponse(string Bundle, string Name, string Version, string BundleSha256, ThresholdResponse Threshold);

/// <summary>Which model, exactly.</summary>
/// <param name="Name">The bundle's name.</param>
/// <param name="Version">The bundle's version.</param>
/// <param name="BundleSha256">SHA-256 of its manifest, which holds the hash of every other file.</param>
public sealed record ModelIdentityResponse(string Name, string Version, string BundleSha256);

/// <summary>What makes a prediction positive.</summary>
/// <param name="Value">Probabilities from this one on are positive.</param>
/// <param name="ChosenFor">What training chose it for.</param>
public sealed record ThresholdResponse(double Value, string ChosenFor);

/// <summary>Another model serves.</summary>
/// <param name="Serving">From now on; what was asked before is still answered by the one before.</param>
/// <param name="Before">Until now, and again by a rollback; left out where none did.</param>
public sealed record ActivationResponse(ServedModelResponse Serving, ServedModelResponse? Before = null);

/// <summary>What serves now, and what could.</summary>
/// <param name="Models">Empty where no verified model serves.</param>
/// <param name="Library">The bundles that can be activated by name.</param>
public sealed record ModelsResponse(IReadOnlyList<ModelIdentityResponse> Models, IReadOnlyList<LibraryBundleResponse> Library);

/// <summary>A bundle of the library.</summary>
/// <param name="Name">Of its folder; by it the bundle is activated. Its model may be named otherwise.</param>
/// <param name="Serving">Whether it answers now.</param>
/// <param name="Shadow">Whether it answers in the shadow.</param>
public sealed record LibraryBundleResponse(string Name, bool Serving, bool Shadow);
