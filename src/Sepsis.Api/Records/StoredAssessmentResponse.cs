using System.Text.Json;

namespace Sepsis.Api.Records;

/// <summary>An assessment as it was recorded.</summary>
/// <param name="AssessmentId">Its identifier.</param>
/// <param name="At">When it was made.</param>
/// <param name="Caller">The name of the key it was asked with.</param>
/// <param name="Route">Where it was asked.</param>
/// <param name="PatientKey">The patient's pseudonym; left out where no patient was named.</param>
/// <param name="PatientId">As the hospital knows the patient; left out unless this site keeps it.</param>
/// <param name="Inputs">The values, in the fields of a request.</param>
/// <param name="Sent">The panels it was sent with: what of them is not among the inputs was asked for and was not there.</param>
/// <param name="Output">The answer's numbers.</param>
/// <param name="Model">Whose answer it is.</param>
/// <param name="Outcome">The last word on what became of the patient.</param>
/// <param name="Outcomes">All of them, in the order they were said.</param>
public sealed record StoredAssessmentResponse(
    Guid AssessmentId,
    DateTimeOffset At,
    string Caller,
    string Route,
    string? PatientKey,
    string? PatientId,
    JsonElement Inputs,
    IReadOnlyList<string> Sent,
    JsonElement Output,
    JsonElement Model,
    OutcomeResponse? Outcome,
    IReadOnlyList<OutcomeResponse> Outcomes)
{
    public override string ToString() => $"StoredAssessmentResponse {AssessmentId} (values withheld)";
}

/// <summary>A page of assessments, the oldest first.</summary>
/// <param name="Assessments">The page.</param>
/// <param name="NextCursor">Send it as cursor for what follows; left out on the last page.</param>
public sealed record StoredAssessmentsResponse(IReadOnlyList<StoredAssessmentResponse> Assessments, string? NextCursor)
{
    public override string ToString() => "StoredAssessmentsResponse (values withheld)";
}
