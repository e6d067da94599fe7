using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>The short form of an answer: enough to see the sickest first. GET /api/v1/assessments/{id} has what was recorded.</summary>
/// <param name="AssessmentId">UUID version 7.</param>
/// <param name="RiskProbability">Calibrated probability of sepsis, 0 to 1.</param>
/// <param name="SepsisRiskPrediction">1 where the probability reaches the threshold, else 0.</param>
/// <param name="RiskLevel">The model's risk band; indeterminate far outside of what it learned from.</param>
public sealed record BriefAssessmentResponse(
    Guid AssessmentId,
    double RiskProbability,
    int SepsisRiskPrediction,
    [property: JsonConverter(typeof(SnakeCase<RiskLevel>))] RiskLevel RiskLevel)
{
    public static BriefAssessmentResponse From(RiskAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new(assessment.Id, assessment.Probability, assessment.IsPositive ? 1 : 0, assessment.Level);
    }

    public override string ToString() => $"BriefAssessmentResponse {AssessmentId} (values withheld)";
}
