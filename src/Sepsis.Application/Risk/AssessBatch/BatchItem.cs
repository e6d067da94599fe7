using Sepsis.Domain.Risk;
using Sepsis.Domain.Vitals;

namespace Sepsis.Application.Risk.AssessBatch;

/// <summary>An assessment, or the faults that stood against one.</summary>
public sealed record BatchItem(RiskAssessment? Assessment, IReadOnlyList<InputFault> Faults)
{
    public override string ToString() => "BatchItem (values withheld)";
}
