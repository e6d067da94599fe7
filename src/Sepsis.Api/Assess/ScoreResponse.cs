using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>A bedside score of the same patient: a range wherever an item is missing, for a missing item is never scored as normal.</summary>
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
    public static ScoreResponse From(ScoreResult score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new(
            score.Points.Minimum,
            score.Points.Maximum,
            score.Complete,
            score.PositiveFrom,
            score.Positive,
            score.Response is { IsDecided: true } response ? response.Minimum : null,
            [.. score.Items.Select(ScoreItemResponse.From)],
            score.Missing,
            score.Assumed);
    }

    public override string ToString() => "ScoreResponse (values withheld)";
}
