namespace Sepsis.Application.Models;

/// <summary>What both said of one patient.</summary>
/// <param name="Subject">The assessment.</param>
/// <param name="Models">Who answered.</param>
/// <param name="Champion">The answer that was given.</param>
/// <param name="Challenger">The shadow's; null where it failed.</param>
public sealed record ShadowPair(Guid Subject, ComparedModels Models, ShadowAnswer Champion, ShadowAnswer? Challenger)
{
    public override string ToString() => $"ShadowPair {Subject} (values withheld)";
}
