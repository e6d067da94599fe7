using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Domain.Features;

namespace Sepsis.Api.Models;

/// <summary>A column reckoned from the inputs of the same request.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Operation">How it is reckoned.</param>
/// <param name="Of">From which inputs.</param>
/// <param name="Value">What "is" compares with; else left out.</param>
public sealed record DerivedFeatureResponse(
    string Name,
    [property: JsonConverter(typeof(SnakeCase<FeatureOperation>))] FeatureOperation Operation,
    IReadOnlyList<string> Of,
    double? Value)
{
    public static DerivedFeatureResponse From(DerivedFeature feature) => new(feature.Name, feature.Operation, feature.Of, feature.Value);
}
