using MediatR;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Records;

/// <summary>What became of an assessed patient.</summary>
/// <param name="AssessmentId">Which assessment.</param>
/// <param name="Sepsis">Null where it was not sent, or could not be read.</param>
/// <param name="Source">Who or what says so.</param>
/// <param name="Time">When it was so; now, where it was not sent.</param>
/// <param name="Caller">Who sends it.</param>
/// <param name="UnreadableFields">What could not be read at all.</param>
public sealed record RecordOutcomeCommand(Guid AssessmentId, bool? Sepsis, string? Source, DateTimeOffset? Time, string Caller, IReadOnlyList<InputFault> UnreadableFields)
    : IRequest<RecordedOutcome>
{
    public const string LabelField = "label";
    public const string SourceField = "source";
    public const string TimeField = "time";

    public override string ToString() => "RecordOutcomeCommand (values withheld)";
}
