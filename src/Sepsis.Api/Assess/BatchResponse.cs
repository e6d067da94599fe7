using System.Text.Json.Serialization;
using AutoMapper;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>Every row's answer, in the order sent.</summary>
/// <param name="Results">One for each row, in the order sent.</param>
/// <param name="Assessed">Rows with an assessment.</param>
/// <param name="Rejected">Rows with a problem.</param>
public sealed record BatchResponse(IEnumerable<BatchRowResponse> Results, int Assessed, int Rejected)
{
    public override string ToString() => $"BatchResponse {Assessed} assessed, {Rejected} rejected (values withheld)";
}

/// <summary>One row of a batch: an assessment in full or in brief, or the problem that stood against one.</summary>
/// <param name="Index">Its place among the rows sent, from 0.</param>
/// <param name="Assessment">The full answer.</param>
/// <param name="Brief">The short one, with brief=true.</param>
/// <param name="Problem">The same body a single request would have had.</param>
public sealed record BatchRowResponse(
    int Index, AssessmentResponse? Assessment = null, BriefAssessmentResponse? Brief = null, ProblemResponse? Problem = null)
{
    public override string ToString() => $"BatchRowResponse {Index} (values withheld)";
}

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

/// <summary>Makes the rows of a batch. In brief, a row has the four members of the short form and needs no profile.</summary>
internal sealed class BatchRows(IMapper mapper, bool brief, HttpContext context)
{
    /// <summary>Made while they are written: ten thousand answers never stand in memory together.</summary>
    public BatchResponse All(IReadOnlyList<BatchItem> items)
    {
        var assessed = items.Count(item => item.Assessment is not null);
        return new(items.Select((item, index) => Row(index, item)), assessed, items.Count - assessed);
    }

    public BatchRowResponse Row(int index, BatchItem item) => item.Assessment switch
    {
        null => new(index, Problem: ProblemResponse.From(item.Faults, context)),
        var assessment when brief => new(index, Brief: BriefAssessmentResponse.From(assessment)),
        var assessment => new(index, mapper.Map<AssessmentResponse>(assessment)),
    };
}
