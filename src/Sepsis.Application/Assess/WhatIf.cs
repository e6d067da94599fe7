using FluentValidation;
using MediatR;
using Sepsis.Application.Models;
using Sepsis.Application.Pipeline;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Assess;

/// <summary>A patient as they are, and as they would be with some values changed.</summary>
/// <param name="Before">As they are.</param>
/// <param name="After">The same with the changes.</param>
/// <param name="Changed">The measurements named as changes, whether or not the value is another.</param>
/// <param name="UnreadableBody">What is wrong with the request as a whole.</param>
public sealed record WhatIfCommand(
    AssessRiskCommand Before, AssessRiskCommand After, IReadOnlyList<Measurement> Changed, IReadOnlyList<InputFault> UnreadableBody)
    : IRequest<WhatIfResult>
{
    public const string PatientField = "patient";
    public const string ChangesField = "changes";

    public override string ToString() => "WhatIfCommand (values withheld)";
}

/// <summary>Both answers, and what each change does to the probability.</summary>
/// <param name="Difference">Its base is the probability before.</param>
public sealed record WhatIfResult(RiskAssessment Before, RiskAssessment After, IReadOnlyList<Measurement> Changed, Attribution Difference)
{
    public override string ToString() => "WhatIfResult (values withheld)";
}

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

public sealed class WhatIfHandler(IActiveModel model, TimeProvider time) : IRequestHandler<WhatIfCommand, WhatIfResult>
{
    public Task<WhatIfResult> Handle(WhatIfCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = model.Lease();
        var predictor = lease.Predictor.ChooseFor(request.After.Reading);
        var now = time.GetUtcNow();
        // One of the family answers both, or they could not be compared: what a change adds is, before it, not there yet.
        var patient = request.Before with { Reading = request.Before.Reading.SentAs(request.After.Reading.Sent) };
        var (before, after) = (Assessor.Assess(patient, predictor, now), Assessor.Assess(request.After, predictor, now));
        var difference = predictor.Insight.Difference(before.Reading, after.Reading, after.Probability);
        return Task.FromResult(new WhatIfResult(before, after, request.Changed, difference));
    }
}
