using FluentValidation;
using Sepsis.Application.Models;
using Sepsis.Application.Pipeline;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Application.Assess;

/// <summary>
/// All faults of one patient at once. The rules themselves are Domain's; here they become failures that carry the
/// whole <see cref="InputFault"/>.
/// </summary>
public sealed class AssessRiskValidator : AbstractValidator<AssessRiskCommand>
{
    public const int PatientIdLength = 64;

    // One rule over the catalogue: one for each measurement costs 5 us a request.
    public AssessRiskValidator(IActiveModel model, TimeProvider time) => RuleFor(command => command).Custom((command, context) =>
    {
        foreach (var fault in command.UnreadableFields)
            context.Add(fault);
        if (!ReadingRules.IsSound(command.Reading) && !HasBodyFault(command))
            AddFaults(command, context);
        if (command.Times.Count > 0)
            AddTimeFaults(command, context, time.GetUtcNow());
        if (!IsValidPatientId(command.PatientId))
            context.Add(PatientIdFault);
        if (OutsidePopulation(command, model) is { } outside)
            context.Add(outside);
    });

    /// <summary>Apart, because what its lambdas capture would be allocated for sound patients too.</summary>
    private static void AddFaults(AssessRiskCommand command, ValidationContext<AssessRiskCommand> context) =>
        ReadingRules.Check(command.Reading, field => IsUnreadable(command, field), fault => context.Add(fault));

    private static void AddTimeFaults(AssessRiskCommand command, ValidationContext<AssessRiskCommand> context, DateTimeOffset now)
    {
        foreach (var fault in command.Times.Faults(now, field => IsUnreadable(command, field.Name) || IsKnown(command, field)))
            context.Add(fault);
    }

    private static bool IsKnown(AssessRiskCommand command, InputField field) =>
        field is Measurement measurement ? command.Reading.IsKnown(measurement) : command.Bedside.IsKnown((BedsideQuantity)field);

    /// <summary>The identifier itself is never repeated.</summary>
    private static readonly InputFault PatientIdFault = new(AssessRiskCommand.PatientIdField, InputFaultCode.InvalidIdentifier,
        $"must be 1 to {PatientIdLength} characters, none of them a control character");

    private static bool IsValidPatientId(string? patientId) =>
        patientId is null || (patientId.Length is > 0 and <= PatientIdLength && !patientId.Any(char.IsControl));

    private static InputFault? OutsidePopulation(AssessRiskCommand command, IActiveModel model) =>
        model.Serving?.Bundle.Manifest.Population.Check(command.Reading[Measurements.Age]);

    private static bool HasBodyFault(AssessRiskCommand command)
    {
        foreach (var fault in command.UnreadableFields)
            if (fault.ConcernsBody)
                return true;
        return false;
    }

    private static bool IsUnreadable(AssessRiskCommand command, string field)
    {
        foreach (var fault in command.UnreadableFields)
            if (fault.Field == field)
                return true;
        return false;
    }
}
