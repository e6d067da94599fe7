using FluentValidation;
using Sepsis.Application.Pipeline;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Assess;

/// <summary>The request as a whole; each patient is validated on its own by the handler.</summary>
public sealed class AssessBatchValidator : AbstractValidator<AssessBatchCommand>
{
    public const string Field = "patients";

    public AssessBatchValidator()
    {
        RuleFor(command => command).Custom((command, context) =>
        {
            foreach (var fault in command.UnreadableBody)
                context.Add(fault);
            if (command.Patients.Count > AssessBatchCommand.MaximumPatients)
                context.Add(TooMany);
        });
    }

    public static readonly InputFault TooMany = new(Field, InputFaultCode.TooManyPatients,
        $"at most {AssessBatchCommand.MaximumPatients} patients in one request") { Maximum = AssessBatchCommand.MaximumPatients };
}
