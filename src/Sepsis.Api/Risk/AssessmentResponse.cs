using System.Text.Json.Serialization;
using Sepsis.Api.Bundles;
using Sepsis.Api.Errors;
using Sepsis.Domain.Risk;

namespace Sepsis.Api.Risk;

/// <summary>The full answer: how likely, against which threshold, by whose vote, with which caveats.</summary>
/// <param name="AssessmentId">UUID version 7.</param>
/// <param name="AssessedAt">UTC.</param>
/// <param name="RiskProbability">Calibrated probability of sepsis, 0 to 1.</param>
/// <param name="SepsisRiskPrediction">1 where the probability reaches the threshold, else 0.</param>
/// <param name="RiskLevel">The model's risk band.</param>
/// <param name="Threshold">What makes a prediction positive.</param>
/// <param name="Members">Each member model's own probability and voting weight.</param>
/// <param name="NotUsed">Inputs that were supplied and that this model does not use.</param>
/// <param name="Missing">Inputs the model looks at and that were not supplied; none was replaced by a normal value.</param>
/// <param name="Warnings">What a reader should know.</param>
/// <param name="Model">The model that answered.</param>
public sealed record AssessmentResponse(
    Guid AssessmentId,
    DateTimeOffset AssessedAt,
    double RiskProbability,
    int SepsisRiskPrediction,
    [property: JsonConverter(typeof(SnakeCase<RiskLevel>))] RiskLevel RiskLevel,
    ThresholdResponse Threshold,
    IReadOnlyList<MemberVoteResponse> Members,
    IReadOnlyList<string> NotUsed,
    IReadOnlyList<MissingResponse> Missing,
    IReadOnlyList<WarningResponse> Warnings,
    ModelIdentityResponse Model)
{
    public static AssessmentResponse From(RiskAssessment assessment) => new(
        assessment.Id,
        assessment.Time,
        assessment.Probability,
        assessment.IsPositive ? 1 : 0,
        assessment.Level,
        ThresholdResponse.From(assessment.Bundle.Thresholds),
        [.. assessment.Bundle.Manifest.Members.Zip(assessment.MemberProbabilities, MemberVoteResponse.From)],
        [.. assessment.NotUsed.Select(measurement => measurement.Name)],
        [.. assessment.Missing.Select(MissingResponse.From)],
        [.. AssessmentWarning.Of(assessment).Select(WarningResponse.From)],
        ModelIdentityResponse.From(assessment.Bundle));

    public override string ToString() => $"AssessmentResponse {AssessmentId} (values withheld)";
}
