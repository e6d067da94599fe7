using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Models;

/// <summary>From which probability on a risk level holds.</summary>
/// <param name="Level">The level.</param>
/// <param name="FromProbability">Inclusive.</param>
/// <param name="EventRate">Share of the rows of this band that had the outcome, out of fold; left out where it was not kept.</param>
/// <param name="LikelihoodRatio">Odds of the outcome in this band over the odds in all rows; left out where it was not kept.</param>
public sealed record RiskBandResponse(
    [property: JsonConverter(typeof(SnakeCase<RiskLevel>))] RiskLevel Level,
    [property: JsonPropertyName("from")] double FromProbability,
    double? EventRate,
    double? LikelihoodRatio)
{
    public static RiskBandResponse From(RiskBand band) => new(band.Level, band.From, band.EventRate, band.LikelihoodRatio);
}
