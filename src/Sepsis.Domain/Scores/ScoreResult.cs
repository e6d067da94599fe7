namespace Sepsis.Domain.Scores;

/// <summary>A bedside score of one patient at one moment: a range wherever something that counts is not known.</summary>
public sealed class ScoreResult
{
    internal ScoreResult(BedsideScore score, int positiveFrom, params IReadOnlyList<ScoreItem> items)
    {
        (Score, PositiveFrom, Items) = (score, positiveFrom, items);
        Points = items.Aggregate(default(ScorePoints), (sum, item) => sum + item.Range);
        Missing = [.. items.SelectMany(item => item.Missing).Distinct()];
        Assumed = [.. items.SelectMany(item => item.Assumed).Distinct()];
    }

    public BedsideScore Score { get; }

    public IReadOnlyList<ScoreItem> Items { get; }

    public ScorePoints Points { get; }

    /// <summary>From this many points on the score is positive.</summary>
    public int PositiveFrom { get; }

    public ScoreVerdict Positive => Points.Reaches(PositiveFrom);

    /// <summary>Nothing that is not supplied could change the points.</summary>
    public bool Complete => Points.IsDecided;

    /// <summary>The inputs that were not supplied and can still change the points.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>What was not supplied and was taken to be unremarkable, each by a rule stated at the score.</summary>
    public IReadOnlyList<string> Assumed { get; internal init; }

    /// <summary>NEWS2 only: how the chart asks the ward to respond.</summary>
    public ResponseRange? Response { get; internal init; }

    public override string ToString() => $"ScoreResult {Score.Name} (values withheld)";
}
