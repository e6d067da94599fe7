using System.Text.Json.Serialization;
using Sepsis.Api.Errors;
using Sepsis.Domain.Risk;

namespace Sepsis.Api.Bundles;

/// <summary>From which probability on a risk level holds.</summary>
/// <param name="Level">The level.</param>
/// <param name="FromProbability">Inclusive.</param>
public sealed record RiskBandResponse([property: JsonConverter(typeof(SnakeCase<RiskLevel>))] RiskLevel Level, [property: JsonPropertyName("from")] double FromProbability)
{
    public static RiskBandResponse From(RiskBand band) => new(band.Level, band.From);
}
