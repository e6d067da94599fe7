using Sepsis.Api.Wire;
using Sepsis.Application.Assess;

namespace Sepsis.Api.Assess;

/// <summary>One row of a batch: an assessment in full or in brief, or the problem that stood against one.</summary>
/// <param name="Index">Its place among the rows sent, from 0.</param>
/// <param name="Assessment">The full answer.</param>
/// <param name="Brief">The short one, with brief=true.</param>
/// <param name="Problem">The same body a single request would have had.</param>
public sealed record BatchRowResponse(int Index, AssessmentResponse? Assessment = null, BriefAssessmentResponse? Brief = null, ProblemResponse? Problem = null)
{
    public static BatchRowResponse From(int index, BatchItem item, bool brief, HttpContext context) => item.Assessment switch
    {
        null => new(index, Problem: ProblemResponse.From(item.Faults, context)),
        var assessment when brief => new(index, Brief: BriefAssessmentResponse.From(assessment)),
        var assessment => new(index, AssessmentResponse.From(assessment)),
    };

    public override string ToString() => $"BatchRowResponse {Index} (values withheld)";
}
