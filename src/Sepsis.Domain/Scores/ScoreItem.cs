using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>One item of a score, with what decided it or what is lacking to decide it.</summary>
/// <param name="Name">The row of the score's table.</param>
/// <param name="Input">The input shown: the one that gives the most points, by default the row's own.</param>
/// <param name="Value">Null where that input was not supplied. A yes is 1, a no is 0.</param>
/// <param name="Unit">UCUM.</param>
/// <param name="Range">The points the item can have.</param>
public sealed record ScoreItem(string Name, string Input, double? Value, string Unit, ScorePoints Range)
{
    /// <summary>Null where the item is not decided.</summary>
    public int? Points => Range.IsDecided ? Range.Minimum : null;

    public bool IsMissing => !Range.IsDecided;

    /// <summary>The inputs that were not supplied and can still change the points.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The inputs that were not supplied, could have given the point, and were taken not to.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <param name="name">The row of the score's table.</param>
    /// <param name="range">The points of the row.</param>
    /// <param name="inputs">Criteria of which the worst counts, the row's own first.</param>
    internal static ScoreItem Of(string name, ScorePoints range, params ReadOnlySpan<ScoreInput> inputs)
    {
        var shown = inputs[0];
        var missing = new List<string>();
        foreach (var input in inputs)
        {
            if (input.Points.Minimum > shown.Points.Minimum)
                shown = input;
            if (input.Value is null && input.Points.Maximum > range.Minimum)
                missing.Add(input.Name);
        }

        return new(name, shown.Name, shown.Value, shown.Unit, range) { Missing = missing };
    }

    internal static ScoreItem Of(ScoreInput input) => Of(input.Name, input.Points, input);

    public override string ToString() => $"ScoreItem {Name} (values withheld)";
}

/// <summary>One input of an item, and the points it gives by itself.</summary>
internal readonly record struct ScoreInput(string Name, double? Value, string Unit, ScorePoints Points)
{
    public static ScoreInput Of(Measurement measurement, PatientReading reading, ScorePoints points) =>
        new(measurement.Name, reading.ValueOf(measurement), measurement.Unit, points);

    /// <param name="measurement">Yes or no.</param>
    /// <param name="finding">As charted, or concluded from others.</param>
    /// <param name="points">Of the finding.</param>
    public static ScoreInput Of(Measurement measurement, bool? finding, ScorePoints points) =>
        new(measurement.Name, finding is { } known ? (known ? 1 : 0) : null, measurement.Unit, points);

    public override string ToString() => $"ScoreInput {Name} (values withheld)";
}
