using Sepsis.Application.Assess;

namespace Sepsis.Api.Assess;

/// <summary>Every row's answer, in the order sent.</summary>
/// <param name="Results">One for each row, in the order sent.</param>
/// <param name="Assessed">Rows with an assessment.</param>
/// <param name="Rejected">Rows with a problem.</param>
public sealed record BatchResponse(IEnumerable<BatchRowResponse> Results, int Assessed, int Rejected)
{
    public static BatchResponse From(IReadOnlyList<BatchItem> items, bool brief, HttpContext context)
    {
        var assessed = items.Count(item => item.Assessment is not null);
        // Made while they are written: ten thousand answers never stand in memory together.
        return new(items.Select((item, index) => BatchRowResponse.From(index, item, brief, context)), assessed, items.Count - assessed);
    }

    public override string ToString() => $"BatchResponse {Assessed} assessed, {Rejected} rejected (values withheld)";
}
