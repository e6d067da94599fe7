namespace Sepsis.Api.Assess;

/// <summary>What it does to the probability that these are not known: together, for none of them has a value to weigh.</summary>
/// <param name="Effect">In probability.</param>
/// <param name="Items">The inputs that are not known.</param>
public sealed record MissingEffectResponse(double Effect, IReadOnlyList<string> Items)
{
    public override string ToString() => "MissingEffectResponse (values withheld)";
}
