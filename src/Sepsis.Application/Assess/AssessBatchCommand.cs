using MediatR;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Assess;

/// <summary>Many patients, answered in order; a fault of one is answered for that one.</summary>
/// <param name="Patients">The patients.</param>
/// <param name="UnreadableBody">What is wrong with the request as a whole.</param>
public sealed record AssessBatchCommand(IReadOnlyList<AssessRiskCommand> Patients, IReadOnlyList<InputFault> UnreadableBody)
    : IRequest<IReadOnlyList<BatchItem>>
{
    public const int MaximumPatients = 10_000;

    /// <summary>Told of each part of the patients as soon as it is answered.</summary>
    public Action<IReadOnlyList<AssessRiskCommand>, IReadOnlyList<BatchItem>>? OnAnswered { get; init; }

    public override string ToString() => "AssessBatchCommand (values withheld)";
}
