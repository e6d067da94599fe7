using Sepsis.Api.Errors;
using Sepsis.Application.Risk.AssessBatch;

namespace Sepsis.Api.Risk;

/// <summary>One row of a batch: an assessment, or the problem that stood against one.</summary>
/// <param name="Index">Its place among the rows sent, from 0.</param>
/// <param name="Assessment">The full answer.</param>
/// <param name="Problem">The same body a single request would have had.</param>
public sealed record BatchRowResponse(int Index, AssessmentResponse? Assessment = null, ProblemResponse? Problem = null)
{
    public static BatchRowResponse From(int index, BatchItem item, HttpContext context) => item.Assessment is { } assessment
        ? new(index, AssessmentResponse.From(assessment))
        : new(index, Problem: ProblemResponse.From(item.Faults, context));

    public override string ToString() => $"BatchRowResponse {Index} (values withheld)";
}
