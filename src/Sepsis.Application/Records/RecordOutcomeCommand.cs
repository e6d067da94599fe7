using MediatR;

namespace Sepsis.Application.Records;

/// <summary>What became of an assessed patient.</summary>
/// <param name="AssessmentId">Which assessment.</param>
/// <param name="Sepsis">Whether sepsis came within the time the model foretells.</param>
/// <param name="Source">Who or what says so.</param>
/// <param name="Time">When it was so; null for now.</param>
/// <param name="Caller">Who sends it.</param>
public sealed record RecordOutcomeCommand(Guid AssessmentId, bool Sepsis, string Source, DateTimeOffset? Time, string Caller)
    : IRequest<RecordedOutcome>
{
    public override string ToString() => "RecordOutcomeCommand (values withheld)";
}
