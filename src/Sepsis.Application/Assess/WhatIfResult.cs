using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Assess;

/// <summary>Both answers, and what each change does to the probability.</summary>
/// <param name="Difference">Its base is the probability before.</param>
public sealed record WhatIfResult(RiskAssessment Before, RiskAssessment After, IReadOnlyList<Measurement> Changed, Attribution Difference)
{
    public override string ToString() => "WhatIfResult (values withheld)";
}
