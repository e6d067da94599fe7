using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>The four scores the wards know, beside the model's answer. None of them is an input of a model.</summary>
public static class BedsideScores
{
    /// <summary>SIRS, qSOFA and NEWS2, and SOFA where any of its items is known: its laboratory is not asked for at triage.</summary>
    public static IReadOnlyList<ScoreResult> OfInterest(PatientReading reading, BedsideItems items) =>
        [.. Score(reading, items).Where(score => score.Name != Sofa.Name || score.Items.Any(item => item.Value is not null))];

    /// <summary>SIRS, qSOFA, NEWS2, SOFA, in this order.</summary>
    public static IReadOnlyList<ScoreResult> Score(PatientReading reading, BedsideItems items) =>
        [Sirs.Score(reading, items), Qsofa.Score(reading, items), News2.Score(reading, items), Sofa.Score(reading, items)];

    /// <summary>The points of one of them, without an allocation.</summary>
    internal static ScorePoints Points(string name, PatientReading reading, BedsideItems items) => name switch
    {
        Sirs.Name => Sirs.Points(reading, items),
        Qsofa.Name => Qsofa.Points(reading, items),
        News2.Name => News2.Points(reading, items),
        Sofa.Name => Sofa.Points(reading, items),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "is no bedside score"),
    };
}
