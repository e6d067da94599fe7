using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>One item of a score, and what decided it.</summary>
/// <param name="Item">The row of the score's table.</param>
/// <param name="Input">The input that gives the most points.</param>
/// <param name="Value">As supplied; a yes is 1, a no is 0. Left out where that input was not supplied.</param>
/// <param name="Unit">UCUM.</param>
/// <param name="Points">Left out where what is missing can still change them: then min and max hold.</param>
/// <param name="Min">The least the item can have.</param>
/// <param name="Max">The most the item can have.</param>
/// <param name="Missing">Inputs that were not supplied and can still change the points.</param>
public sealed record ScoreItemResponse(string Item, string Input, double? Value, string Unit, int? Points, int Min, int Max, IReadOnlyList<string> Missing)
{
    public static ScoreItemResponse From(ScoreItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item.Name, item.Input, item.Value, item.Unit, item.Points, item.Range.Minimum, item.Range.Maximum, item.Missing);
    }

    public override string ToString() => $"ScoreItemResponse {Item} (values withheld)";
}
