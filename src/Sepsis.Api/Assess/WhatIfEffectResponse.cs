namespace Sepsis.Api.Assess;

/// <summary>One change, and what it does.</summary>
/// <param name="Item">The field.</param>
/// <param name="From">As it is; a yes, not alert and male are 1, a no, alert and female 0. Left out where it is not known.</param>
/// <param name="To">As it would be, likewise; left out where it would not be known.</param>
/// <param name="Unit">UCUM.</param>
/// <param name="Effect">On the probability, by itself; left out where the model does not look at it, or the change takes the value away (see removed).</param>
public sealed record WhatIfEffectResponse(string Item, double? From, double? To, string Unit, double? Effect)
{
    public override string ToString() => $"WhatIfEffectResponse {Item} (values withheld)";
}
