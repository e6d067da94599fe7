using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>The scores the wards know, of the same values, each by its name. The document names them from the same list.</summary>
public sealed class ScoresResponse : Dictionary<string, ScoreResponse>
{
    public static ScoresResponse From(IReadOnlyList<ScoreResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var scores = new ScoresResponse();
        foreach (var result in results)
            scores.Add(result.Score.Name, ScoreResponse.From(result));
        return scores;
    }

    public override string ToString() => "ScoresResponse (values withheld)";
}
