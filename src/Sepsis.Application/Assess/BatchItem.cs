using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Assess;

/// <summary>A patient of a batch with an assessment, or with the faults that stood against one.</summary>
public sealed record BatchItem(AssessRiskCommand Patient, RiskAssessment? Assessment, IReadOnlyList<InputFault> Faults)
{
    public override string ToString() => "BatchItem (values withheld)";
}
