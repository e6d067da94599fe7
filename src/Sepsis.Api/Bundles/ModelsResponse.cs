namespace Sepsis.Api.Bundles;

/// <summary>What serves now.</summary>
/// <param name="Models">Empty where no verified model serves.</param>
public sealed record ModelsResponse(IReadOnlyList<ModelIdentityResponse> Models);
