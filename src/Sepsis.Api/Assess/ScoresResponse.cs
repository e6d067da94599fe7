using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>The scores the wards know, of the same values.</summary>
/// <param name="Sirs">Systemic inflammatory response syndrome.</param>
/// <param name="Qsofa">Quick SOFA.</param>
/// <param name="News2">National Early Warning Score 2.</param>
/// <param name="Sofa">Sequential organ failure assessment; left out where none of its items was supplied.</param>
public sealed record ScoresResponse(ScoreResponse Sirs, ScoreResponse Qsofa, ScoreResponse News2, ScoreResponse? Sofa)
{
    public static ScoresResponse From(IReadOnlyList<ScoreResult> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return new(ScoreResponse.From(scores[0]), ScoreResponse.From(scores[1]), ScoreResponse.From(scores[2]), scores.Count > 3 ? ScoreResponse.From(scores[3]) : null);
    }

    public override string ToString() => "ScoresResponse (values withheld)";
}
