using FluentValidation;
using MediatR;
using Sepsis.Application.Pipeline;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Records;

/// <summary>What became of an assessed patient.</summary>
/// <param name="AssessmentId">Which assessment.</param>
/// <param name="Sepsis">Null where it was not sent, or could not be read.</param>
/// <param name="Source">Who or what says so.</param>
/// <param name="Time">When it was so; now, where it was not sent.</param>
/// <param name="Caller">Who sends it.</param>
/// <param name="UnreadableFields">What could not be read at all.</param>
public sealed record RecordOutcomeCommand(
    Guid AssessmentId, bool? Sepsis, string? Source, DateTimeOffset? Time, string Caller, IReadOnlyList<InputFault> UnreadableFields)
    : IRequest<RecordedOutcome>
{
    public const string LabelField = "label";
    public const string SourceField = "source";
    public const string TimeField = "time";

    public override string ToString() => "RecordOutcomeCommand (values withheld)";
}

public sealed class RecordOutcomeValidator : AbstractValidator<RecordOutcomeCommand>
{
    public const int SourceLength = 64;

    public RecordOutcomeValidator(TimeProvider time) => RuleFor(command => command).Custom((command, context) =>
    {
        foreach (var fault in command.UnreadableFields)
            context.Add(fault);
        if (command.UnreadableFields.Any(fault => fault.ConcernsBody))
            return;
        if (command.Sepsis is null && IsReadable(command, RecordOutcomeCommand.LabelField))
            context.Add(
                new(RecordOutcomeCommand.LabelField, InputFaultCode.Missing, "is required: 1 where sepsis came, 0 where it did not"));
        if (command.Source is null && IsReadable(command, RecordOutcomeCommand.SourceField))
            context.Add(
                new(RecordOutcomeCommand.SourceField, InputFaultCode.Missing, "is required: who or what says so, such as chart_review"));
        if (command.Source is { } source && (source.Length is 0 or > SourceLength || source.Any(char.IsControl)))
            context.Add(
                new(
                    RecordOutcomeCommand.SourceField, InputFaultCode.InvalidIdentifier,
                    $"must be 1 to {SourceLength} characters, none of them a control character"));
        if (command.Time > time.GetUtcNow() + ValueTimes.ClockSkew)
            context.Add(
                new(
                    RecordOutcomeCommand.TimeField, InputFaultCode.InTheFuture,
                    $"is more than {ValueTimes.ClockSkew.TotalMinutes} minutes ahead of this service's clock"));
    });

    private static bool IsReadable(RecordOutcomeCommand command, string field) =>
        command.UnreadableFields.All(fault => fault.Field != field);
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
        var outcome = new Outcome(request.AssessmentId, request.Sepsis!.Value, request.Source!, request.Time ?? now, now, request.Caller);
        await trail.AppendAsync([outcome.ToRecord(assessment.Record.PatientKey)]);
        return new(outcome, earlier[request.AssessmentId].Count());
    }
}
