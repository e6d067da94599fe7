using FluentValidation;
using Sepsis.Application.Pipeline;

namespace Sepsis.Application.Assess;

/// <summary>The patient first; what the changes make of a sound patient must be sound too.</summary>
public sealed class WhatIfValidator : AbstractValidator<WhatIfCommand>
{
    public WhatIfValidator(IValidator<AssessRiskCommand> patient) => RuleFor(command => command).Custom((command, context) =>
    {
        foreach (var fault in command.UnreadableBody)
            context.Add(fault);
        if (command.UnreadableBody.Count > 0)
            return;
        var before = InputFaults.Of(patient.Validate(command.Before));
        foreach (var fault in before)
            context.Add(fault with { Field = $"{WhatIfCommand.PatientField}.{fault.Field}" });
        if (before.Count > 0)
            return;
        foreach (var fault in InputFaults.Of(patient.Validate(command.After)))
            context.Add(fault with { Field = $"{WhatIfCommand.ChangesField}.{fault.Field}" });
    });
}
