namespace Sepsis.Domain.Models;

/// <summary>How the training data were spread, feature by feature, in bins fixed at training.</summary>
public sealed record ReferenceProfile(int Rows, IReadOnlyList<FeatureProfile> Features);
