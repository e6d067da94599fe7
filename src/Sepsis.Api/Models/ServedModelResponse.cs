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
