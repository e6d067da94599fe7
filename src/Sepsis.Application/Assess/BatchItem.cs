using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Assess;

/// <summary>An assessment, or the faults that stood against one.</summary>
public sealed record BatchItem(RiskAssessment? Assessment, IReadOnlyList<InputFault> Faults)
{
    public override string ToString() => "BatchItem (values withheld)";
}
