namespace Sepsis.Api.Assess;

/// <summary>
/// Both answers in full, and the difference explained: the effects of the changes and of what was removed add up to
/// probability_change. It says how the model would answer, not what treating a value would do.
/// </summary>
/// <param name="Before">The patient as they are.</param>
/// <param name="After">The same patient with the changes.</param>
/// <param name="ProbabilityChange">After minus before.</param>
/// <param name="Changes">Each change, the largest effect first.</param>
/// <param name="Removed">What it does that values were taken away; left out where none was.</param>
public sealed record WhatIfResponse(
    AssessmentResponse Before,
    AssessmentResponse After,
    double ProbabilityChange,
    IReadOnlyList<WhatIfEffectResponse> Changes,
    MissingEffectResponse? Removed)
{
    public override string ToString() => "WhatIfResponse (values withheld)";
}

/// <summary>One change, and what it does.</summary>
/// <param name="Item">The field.</param>
/// <param name="From">As it is; a yes, not alert and male are 1, a no, alert and female 0. Left out where it is not known.</param>
/// <param name="To">As it would be, likewise; left out where it would not be known.</param>
/// <param name="Unit">UCUM.</param>
/// <param name="Effect">
/// On the probability, by itself; left out where the model does not look at it, or the change takes the value away (see removed).
/// </param>
public sealed record WhatIfEffectResponse(string Item, double? From, double? To, string Unit, double? Effect)
{
    public override string ToString() => $"WhatIfEffectResponse {Item} (values withheld)";
}
