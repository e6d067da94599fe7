using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>The scores the wards know, of the same values, each by its name. The document names them from the same list.</summary>
public sealed class ScoresResponse : Dictionary<string, ScoreResponse>
{
    public override string ToString() => "ScoresResponse (values withheld)";
}

/// <summary>
/// A bedside score of the same patient: a range wherever an item is missing, for a missing item is never scored as normal.
/// </summary>
/// <param name="Min">The least points what is known allows.</param>
/// <param name="Max">The most points what is known allows.</param>
/// <param name="Complete">Nothing that is missing could change the points.</param>
/// <param name="PositiveFrom">From so many points on the score is positive.</param>
/// <param name="Positive">yes, no, or indeterminate while missing items can still decide it.</param>
/// <param name="Band">NEWS2 only: how urgently the chart asks the ward to respond; left out while that is open.</param>
/// <param name="Items">Points item by item.</param>
/// <param name="Missing">Inputs that were not supplied and can still change the points.</param>
/// <param name="Assumed">What was not supplied and was taken to be unremarkable, by a rule of the score itself.</param>
public sealed record ScoreResponse(
    int Min,
    int Max,
    bool Complete,
    int PositiveFrom,
    [property: JsonConverter(typeof(SnakeCase<ScoreVerdict>))] ScoreVerdict Positive,
    [property: JsonConverter(typeof(SnakeCase<ClinicalResponse>))] ClinicalResponse? Band,
    IReadOnlyList<ScoreItemResponse> Items,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Assumed)
{
    public override string ToString() => "ScoreResponse (values withheld)";
}

/// <summary>One item of a score, and what decided it.</summary>
/// <param name="Item">The row of the score's table.</param>
/// <param name="Input">The input that gives the most points.</param>
/// <param name="Value">As supplied; a yes is 1, a no is 0. Left out where that input was not supplied.</param>
/// <param name="Unit">UCUM.</param>
/// <param name="Points">Left out where what is missing can still change them: then min and max hold.</param>
/// <param name="Min">The least the item can have.</param>
/// <param name="Max">The most the item can have.</param>
/// <param name="Missing">Inputs that were not supplied and can still change the points.</param>
public sealed record ScoreItemResponse(
    string Item, string Input, double? Value, string Unit, int? Points, int Min, int Max, IReadOnlyList<string> Missing)
{
    public override string ToString() => $"ScoreItemResponse {Item} (values withheld)";
}
