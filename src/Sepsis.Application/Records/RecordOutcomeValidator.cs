using FluentValidation;
using Sepsis.Application.Pipeline;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Records;

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
            context.Add(new(RecordOutcomeCommand.LabelField, InputFaultCode.Missing, "is required: 1 where sepsis came, 0 where it did not"));
        if (command.Source is null && IsReadable(command, RecordOutcomeCommand.SourceField))
            context.Add(new(RecordOutcomeCommand.SourceField, InputFaultCode.Missing, "is required: who or what says so, such as chart_review"));
        if (command.Source is { } source && (source.Length is 0 or > SourceLength || source.Any(char.IsControl)))
            context.Add(new(RecordOutcomeCommand.SourceField, InputFaultCode.InvalidIdentifier, $"must be 1 to {SourceLength} characters, none of them a control character"));
        if (command.Time > time.GetUtcNow() + ValueTimes.ClockSkew)
            context.Add(new(RecordOutcomeCommand.TimeField, InputFaultCode.InTheFuture, $"is more than {ValueTimes.ClockSkew.TotalMinutes} minutes ahead of this service's clock"));
    });

    private static bool IsReadable(RecordOutcomeCommand command, string field) => command.UnreadableFields.All(fault => fault.Field != field);
}
