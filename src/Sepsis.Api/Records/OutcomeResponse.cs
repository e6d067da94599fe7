namespace Sepsis.Api.Records;

/// <summary>What somebody said became of a patient.</summary>
/// <param name="Label">1 where sepsis came, 0 where it did not.</param>
/// <param name="Source">Who or what says so.</param>
/// <param name="Time">When it was so.</param>
/// <param name="RecordedAt">When it was said.</param>
/// <param name="Caller">The name of the key it was sent with.</param>
public sealed record OutcomeResponse(int Label, string Source, DateTimeOffset Time, DateTimeOffset RecordedAt, string Caller)
{
    public override string ToString() => "OutcomeResponse (values withheld)";
}

/// <summary>The outcome as it was kept.</summary>
/// <param name="AssessmentId">Of which assessment.</param>
/// <param name="Outcome">What was kept.</param>
/// <param name="Corrects">How many earlier outcomes of the assessment it takes the place of; they are kept too.</param>
public sealed record RecordedOutcomeResponse(Guid AssessmentId, OutcomeResponse Outcome, int Corrects)
{
    public override string ToString() => $"RecordedOutcomeResponse {AssessmentId} (values withheld)";
}
