using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>Both models on the same patients, of whom it is known what became of them.</summary>
/// <param name="Positive">Of them, with sepsis.</param>
/// <param name="Negative">Without.</param>
/// <param name="Champion">Left out where a class is too small.</param>
/// <param name="Challenger">Left out where a class is too small.</param>
/// <param name="LeftOut">Why there are no figures.</param>
public sealed record OutcomeComparisonResponse(
    int Positive, int Negative, OutcomeFiguresResponse? Champion = null, OutcomeFiguresResponse? Challenger = null, string? LeftOut = null)
{
    public static OutcomeComparisonResponse From(OutcomeComparison outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        return new(
            outcomes.Positive,
            outcomes.Negative,
            outcomes.Champion is null ? null : OutcomeFiguresResponse.From(outcomes.Champion),
            outcomes.Challenger is null ? null : OutcomeFiguresResponse.From(outcomes.Challenger),
            outcomes.LeftOut);
    }
}
