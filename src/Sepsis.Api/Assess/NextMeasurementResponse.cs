using System.Text.Json.Serialization;
using Sepsis.Api.Models;
using Sepsis.Api.Wire;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>What to measure next, the most telling first.</summary>
/// <param name="RiskProbability">With what is known now.</param>
/// <param name="RiskLevel">With what is known now.</param>
/// <param name="NextBestMeasurement">Where two tell the same, what costs nothing comes first: vital signs before laboratory.</param>
/// <param name="Method">How the values of a missing item are foreseen.</param>
/// <param name="Model">The model that answered.</param>
public sealed record NextMeasurementResponse(
    double RiskProbability,
    [property: JsonConverter(typeof(SnakeCase<RiskLevel>))] RiskLevel RiskLevel,
    IReadOnlyList<NextStepResponse> NextBestMeasurement,
    string Method,
    ModelIdentityResponse Model)
{
    public const string GaussianCopula = "gaussian-copula";

    public override string ToString() => "NextMeasurementResponse (values withheld)";
}

/// <summary>One thing that could be measured next, and what it would be worth.</summary>
/// <param name="Item">Not supplied.</param>
/// <param name="ExpectedChange">
/// By how much the probability would change, up or down, on average over the values the item may have given what is known; 0 where the
/// model does not look at it.
/// </param>
/// <param name="BandChangeChance">How likely it is that the risk level would be another.</param>
/// <param name="PredictionChangeChance">How likely it is that the prediction would turn.</param>
/// <param name="WouldSettle">Scores it would decide, whatever its value.</param>
/// <param name="CouldSettle">Scores it would decide with some of its values.</param>
public sealed record NextStepResponse(
    string Item,
    double ExpectedChange,
    double BandChangeChance,
    double PredictionChangeChance,
    IReadOnlyList<string> WouldSettle,
    IReadOnlyList<string> CouldSettle)
{
    public override string ToString() => $"NextStepResponse {Item} (values withheld)";
}
