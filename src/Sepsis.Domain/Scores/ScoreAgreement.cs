namespace Sepsis.Domain.Scores;

/// <summary>The model beside one bedside score, and which.</summary>
public readonly record struct ScoreAgreement(Agreement Agreement, string Score)
{
    /// <summary>By how well they ranked in the development data: AUROC 0.64, 0.62, 0.58.</summary>
    private static readonly string[] s_order = [News2.Name, Sirs.Name, Qsofa.Name];

    /// <summary>Compares with the first score whose verdict stands; null where every one is open.</summary>
    public static ScoreAgreement? Of(bool modelIsHigh, IReadOnlyList<ScoreResult> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        foreach (var name in s_order)
            if (scores.FirstOrDefault(score => score.Name == name) is { Positive: not ScoreVerdict.Indeterminate } score)
                return new(Of(modelIsHigh, score.Positive == ScoreVerdict.Yes), name);
        return null;
    }

    public override string ToString() => "ScoreAgreement (values withheld)";

    private static Agreement Of(bool model, bool score) => (model, score) switch
    {
        (true, true) => Agreement.BothHigh,
        (true, false) => Agreement.ModelOnly,
        (false, true) => Agreement.ScoreOnly,
        _ => Agreement.BothLow,
    };
}
