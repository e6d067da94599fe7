using Sepsis.Domain.Features;

namespace Sepsis.Api.Models;

/// <summary>One input the model looks at.</summary>
/// <param name="Name">As in a request.</param>
/// <param name="Unit">UCUM unit.</param>
/// <param name="Minimum">Lowest plausible value in training.</param>
/// <param name="Maximum">Highest plausible value in training.</param>
public sealed record FeatureResponse(string Name, string Unit, double Minimum, double Maximum)
{
    public static FeatureResponse From(Feature feature) => new(feature.Name, feature.Unit, feature.Minimum, feature.Maximum);
}
