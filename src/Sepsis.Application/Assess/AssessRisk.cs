using FluentValidation;
using MediatR;
using Sepsis.Application.Models;
using Sepsis.Application.Pipeline;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Assess;

/// <summary>One patient to assess.</summary>
/// <param name="PatientId">As the hospital knows the patient; optional.</param>
/// <param name="Reading">The values that could be read.</param>
/// <param name="UnreadableFields">What could not be read at all: wrong types, unknown or repeated fields, no JSON.</param>
public sealed record AssessRiskCommand(string? PatientId, PatientReading Reading, IReadOnlyList<InputFault> UnreadableFields)
    : IRequest<RiskAssessment>
{
    public const string PatientIdField = "patient_id";

    public ValueTimes Times { get; init; } = ValueTimes.None;

    /// <summary>Also why, and what would change the band.</summary>
    public bool Explain { get; init; }

    /// <summary>Also what to measure next.</summary>
    public bool Next { get; init; }

    public override string ToString() => "AssessRiskCommand (values withheld)";
}

/// <summary>
/// All faults of one patient at once. The rules themselves are Domain's (<see cref="Admission"/>); here they become failures
/// that carry the whole <see cref="InputFault"/>.
/// </summary>
public sealed class AssessRiskValidator : AbstractValidator<AssessRiskCommand>
{
    public const int PatientIdLength = 64;

    // One rule over the catalogue: one for each measurement costs 5 us a request.
    public AssessRiskValidator(IActiveModel model, TimeProvider time) => RuleFor(command => command).Custom((command, context) =>
    {
        foreach (var fault in Faults(command, model.Serving?.Bundle.Manifest.Population, time))
            context.Add(fault);
    });

    /// <summary>What stands against an answer, in the order it is told; empty, without an allocation, for a sound patient.</summary>
    /// <param name="command">The patient.</param>
    /// <param name="population">Of the model that is to answer; null while none serves.</param>
    /// <param name="time">The service's clock.</param>
    internal static IReadOnlyList<InputFault> Faults(AssessRiskCommand command, TrainingPopulation? population, TimeProvider time)
    {
        var sound = command.UnreadableFields.Count == 0 && command.Times.Count == 0 && IsValidPatientId(command.PatientId)
            && population is not null && Admission.Admits(command.Reading.AsSpan(), population);
        return sound ? [] : FoundFaults(command, population, time.GetUtcNow());
    }

    /// <summary>Apart, because what its lambdas capture would be allocated for sound patients too.</summary>
    private static List<InputFault> FoundFaults(AssessRiskCommand command, TrainingPopulation? population, DateTimeOffset now)
    {
        var faults = new List<InputFault>(command.UnreadableFields);
        bool IsUnreadable(string field) => command.UnreadableFields.Any(fault => fault.ConcernsBody || fault.Field == field);
        bool IsGiven(Measurement measurement) => IsUnreadable(measurement.Name) || command.Reading.ValueOf(measurement) is not null;
        IEnumerable<InputFault> ofId = IsValidPatientId(command.PatientId) ? [] : [PatientIdFault];
        Admission.Check(command.Reading, population, IsUnreadable, faults.Add, command.Times.Faults(now, IsGiven).Concat(ofId));
        return faults;
    }

    /// <summary>The identifier itself is never repeated.</summary>
    private static readonly InputFault PatientIdFault = new(AssessRiskCommand.PatientIdField, InputFaultCode.InvalidIdentifier,
        $"must be 1 to {PatientIdLength} characters, none of them a control character");

    private static bool IsValidPatientId(string? patientId) =>
        patientId is null || (patientId.Length is > 0 and <= PatientIdLength && !patientId.Any(char.IsControl));
}

public sealed class AssessRiskHandler(IActiveModel model, IShadow shadow, TimeProvider time)
    : IRequestHandler<AssessRiskCommand, RiskAssessment>
{
    public Task<RiskAssessment> Handle(AssessRiskCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = model.Lease();
        var assessment = Assessor.Assess(request, lease.Predictor, time.GetUtcNow());
        shadow.Offer(assessment);
        return Task.FromResult(assessment);
    }
}

/// <summary>From a sound command to an assessment, in the one place where they are made.</summary>
internal static class Assessor
{
    public static RiskAssessment Assess(AssessRiskCommand patient, IEnsemblePredictor predictor, DateTimeOffset now)
    {
        predictor = predictor.ChooseFor(patient.Reading);
        // Asked again of the model that answers: another may have been serving when the command was validated.
        if (Admission.Outside(patient.Reading, predictor.Bundle.Manifest.Population) is { } outside)
            throw SepsisException.Invalid([outside]);
        var members = new double[predictor.Bundle.Manifest.Members.Count];
        return Answer(patient, predictor, predictor.Predict(patient.Reading, members), members, now);
    }

    public static RiskAssessment Answer(
        AssessRiskCommand patient, IEnsemblePredictor predictor, double probability, double[] members, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), now, patient.Reading, predictor.Bundle, probability, members)
        {
            PatientId = patient.PatientId,
            Times = patient.Times,
            Explanation = patient.Explain ? Explain(patient.Reading, predictor.Insight, probability) : null,
            Next = patient.Next ? predictor.Insight.Next(patient.Reading) : null,
        };

    private static RiskExplanation Explain(PatientReading reading, ModelInsight insight, double probability) =>
        new(insight.Explain(reading, probability), insight.BandChanges(reading, probability));
}
