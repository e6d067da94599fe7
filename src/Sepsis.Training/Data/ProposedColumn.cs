using Sepsis.Domain.Features;

namespace Sepsis.Training.Data;

/// <summary>What one column was taken for: a feature, with what is derived from it, or nothing, with the reason.</summary>
/// <param name="Text">For the person who looks it over.</param>
internal sealed record ProposedColumn(string Name, FeatureColumn? Feature, IReadOnlyList<DerivedFeature> Derived, string Text)
{
    public static ProposedColumn Ignored(string name, string reason) => new(name, null, [], reason);
}
