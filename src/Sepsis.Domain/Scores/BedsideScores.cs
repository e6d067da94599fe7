using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>
/// A score the wards know, beside the model's answer; none is an input of a model. A class each, and a row of
/// <see cref="BedsideScores"/>.
/// </summary>
public abstract class BedsideScore
{
    /// <param name="title">As the wards write it.</param>
    /// <param name="label">In full.</param>
    private protected BedsideScore(string title, string label) => (Title, Label, Name) = (title, label, title.ToLowerInvariant());

    public string Title { get; }

    public string Label { get; }

    /// <summary>On the wire, and among the models that are judged.</summary>
    public string Name { get; }

    /// <summary>
    /// AUROC in the development data, of a score whose inputs are at hand at triage. Null where its laboratory is not: it is
    /// shown where any of its items is known, and no model is compared with it.
    /// </summary>
    public virtual double? TriageAuroc => null;

    /// <summary>From this many points on the score is positive.</summary>
    public abstract int PositiveFrom(PatientReading reading);

    /// <summary>The points alone, without an allocation.</summary>
    public abstract ScorePoints Points(PatientReading reading);

    /// <summary>The points item by item, with what decided them and what is missing.</summary>
    public abstract ScoreResult Score(PatientReading reading);
}

/// <summary>The scores, in the order they are answered in.</summary>
public static class BedsideScores
{
    public static IReadOnlyList<BedsideScore> All { get; } = [new Sirs(), new Qsofa(), new News2(), new Sofa()];

    /// <summary>Those a model is compared with, the one that ranked best first.</summary>
    public static IReadOnlyList<BedsideScore> AtTriage { get; } =
        [.. All.Where(score => score.TriageAuroc is not null).OrderByDescending(score => score.TriageAuroc)];

    public static IReadOnlyList<ScoreResult> Score(PatientReading reading) => [.. All.Select(score => score.Score(reading))];

    /// <summary>Those of triage, and another where any of its items is known: its laboratory is not asked for at triage.</summary>
    public static IReadOnlyList<ScoreResult> OfInterest(PatientReading reading) =>
        [.. Score(reading).Where(result => result.Score.TriageAuroc is not null || result.Items.Any(item => item.Value is not null))];
}
