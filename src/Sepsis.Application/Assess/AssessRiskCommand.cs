using MediatR;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;

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
