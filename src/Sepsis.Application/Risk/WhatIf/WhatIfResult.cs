using Sepsis.Domain.Explanation;
using Sepsis.Domain.Risk;
using Sepsis.Domain.Vitals;

namespace Sepsis.Application.Risk.WhatIf;

/// <summary>Both answers, and what each change does to the probability.</summary>
/// <param name="Difference">Its base is the probability before.</param>
public sealed record WhatIfResult(RiskAssessment Before, RiskAssessment After, IReadOnlyList<InputField> Changed, Attribution Difference)
{
    public override string ToString() => "WhatIfResult (values withheld)";
}
