using System.Text.Json.Serialization;
using Sepsis.Api.Models;
using Sepsis.Api.Wire;
using Sepsis.Domain;
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

    /// <summary>A model that cannot tell says so: there is nothing to answer with.</summary>
    public static NextMeasurementResponse From(RiskAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Next is not { } next)
            throw new SepsisException(SepsisError.NotInBundle, $"Bundle {assessment.Bundle.Manifest.Name} is of format v{assessment.Bundle.Manifest.FormatVersion}, which keeps nothing to foresee a measurement with.");
        return new(
            assessment.Probability,
            assessment.Level,
            [.. NextStep.Of(next, assessment).Select(NextStepResponse.From)],
            GaussianCopula,
            ModelIdentityResponse.From(assessment.Bundle));
    }

    public override string ToString() => "NextMeasurementResponse (values withheld)";
}
