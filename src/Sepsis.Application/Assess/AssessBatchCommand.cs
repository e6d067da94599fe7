using MediatR;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Assess;

/// <summary>
/// Many patients, answered in order; a fault of one is answered for that one. Answered part by part, each as it is asked
/// for, so that one part's records are on their way while the next is computed. To be gone through once.
/// </summary>
/// <param name="Patients">The patients.</param>
/// <param name="UnreadableBody">What is wrong with the request as a whole.</param>
public sealed record AssessBatchCommand(IReadOnlyList<AssessRiskCommand> Patients, IReadOnlyList<InputFault> UnreadableBody)
    : IRequest<IEnumerable<IReadOnlyList<BatchItem>>>
{
    public const int MaximumPatients = 10_000;

    public override string ToString() => "AssessBatchCommand (values withheld)";
}
