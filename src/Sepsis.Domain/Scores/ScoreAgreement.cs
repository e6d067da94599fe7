namespace Sepsis.Domain.Scores;

/// <summary>Whether the model and a bedside score say the same. What only one of them sees is what is worth a second look.</summary>
public enum Agreement
{
    BothHigh,
    ModelOnly,
    ScoreOnly,
    BothLow,
}

/// <summary>The model beside one bedside score, and the score's name.</summary>
public readonly record struct ScoreAgreement(Agreement Agreement, string Score)
{
    /// <summary>Compares with the first score of triage whose verdict stands; null where every one is open.</summary>
    public static ScoreAgreement? Of(bool modelIsHigh, IReadOnlyList<ScoreResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        foreach (var score in BedsideScores.AtTriage)
            if (results.FirstOrDefault(result => result.Score == score) is { Positive: not ScoreVerdict.Indeterminate } result)
                return new(Of(modelIsHigh, result.Positive == ScoreVerdict.Yes), score.Name);
        return null;
    }

    private static Agreement Of(bool model, bool score) => (model, score) switch
    {
        (true, true) => Agreement.BothHigh,
        (true, false) => Agreement.ModelOnly,
        (false, true) => Agreement.ScoreOnly,
        _ => Agreement.BothLow,
    };

    public override string ToString() => "ScoreAgreement (values withheld)";
}
