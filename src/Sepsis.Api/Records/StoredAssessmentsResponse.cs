namespace Sepsis.Api.Records;

/// <summary>A page of assessments, the oldest first.</summary>
/// <param name="Assessments">The page.</param>
/// <param name="NextCursor">Send it as cursor for what follows; left out on the last page.</param>
public sealed record StoredAssessmentsResponse(IReadOnlyList<StoredAssessmentResponse> Assessments, string? NextCursor)
{
    public override string ToString() => "StoredAssessmentsResponse (values withheld)";
}
