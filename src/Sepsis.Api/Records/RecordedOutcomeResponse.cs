using Sepsis.Application.Records;

namespace Sepsis.Api.Records;

/// <summary>The outcome as it was kept.</summary>
/// <param name="AssessmentId">Of which assessment.</param>
/// <param name="Outcome">What was kept.</param>
/// <param name="Corrects">How many earlier outcomes of the assessment it takes the place of; they are kept too.</param>
public sealed record RecordedOutcomeResponse(Guid AssessmentId, OutcomeResponse Outcome, int Corrects)
{
    public static RecordedOutcomeResponse From(RecordedOutcome recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return new(recorded.Outcome.AssessmentId, OutcomeResponse.From(recorded.Outcome), recorded.Corrects);
    }

    public override string ToString() => $"RecordedOutcomeResponse {AssessmentId} (values withheld)";
}
