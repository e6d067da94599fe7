namespace Sepsis.Domain.Scores;

/// <summary>
/// The points of a score or of one item: the least and the most they can be with what is known. The two are equal
/// where everything that counts is known; what is not known is never taken for normal.
/// </summary>
public readonly record struct ScorePoints(int Minimum, int Maximum)
{
    public bool IsDecided => Minimum == Maximum;

    public static ScorePoints Exactly(int points) => new(points, points);

    /// <param name="known">Null where it is not known.</param>
    public static ScorePoints If(bool? known, int points) => known switch
    {
        true => Exactly(points),
        false => Exactly(0),
        null => new(0, points),
    };

    /// <param name="value">NaN where it is not known.</param>
    /// <param name="most">The most points the table gives.</param>
    /// <param name="table">Points for a value that is known.</param>
    public static ScorePoints From(double value, int most, Func<double, int> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return double.IsNaN(value) ? new(0, most) : Exactly(table(value));
    }

    /// <summary>Of two criteria of one item, the one that gives more points counts.</summary>
    public ScorePoints Or(ScorePoints other) => new(Math.Max(Minimum, other.Minimum), Math.Max(Maximum, other.Maximum));

    public ScorePoints Add(ScorePoints other) => new(Minimum + other.Minimum, Maximum + other.Maximum);

    public static ScorePoints operator +(ScorePoints left, ScorePoints right) => left.Add(right);

    public ScoreVerdict Reaches(int cutOff) =>
        Minimum >= cutOff ? ScoreVerdict.Yes : Maximum < cutOff ? ScoreVerdict.No : ScoreVerdict.Indeterminate;

    /// <summary>Points are patient values too.</summary>
    public override string ToString() => "ScorePoints (values withheld)";
}

/// <summary>Whether a score reaches its cut-off. What is not supplied can leave that open; it never makes it "no".</summary>
public enum ScoreVerdict
{
    No,
    Indeterminate,
    Yes,
}
