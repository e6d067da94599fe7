using MediatR;
using Sepsis.Domain;

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

public sealed class RecordOutcomeHandler(IAuditArchive archive, IAuditTrail trail, TimeProvider time)
    : IRequestHandler<RecordOutcomeCommand, RecordedOutcome>
{
    public async Task<RecordedOutcome> Handle(RecordOutcomeCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (trail.Status.State == AuditState.Off)
            throw new SepsisException(
                SepsisError.AuditUnavailable, "No records are kept (Audit:Durability is Off), and an outcome is one.");
        var assessment = await archive.FindAssessmentAsync(request.AssessmentId, cancellationToken);
        var earlier = await archive.OutcomesOfAsync([request.AssessmentId], cancellationToken);
        var now = time.GetUtcNow();
        var outcome = new Outcome(request.AssessmentId, request.Sepsis, request.Source, request.Time ?? now, now, request.Caller);
        await trail.AppendAsync([outcome.ToRecord(assessment.Record.PatientKey)]);
        return new(outcome, earlier[request.AssessmentId].Count());
    }
}
