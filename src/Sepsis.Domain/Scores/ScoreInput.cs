using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>One input of an item, and the points it gives by itself.</summary>
internal readonly record struct ScoreInput(string Name, double? Value, string Unit, ScorePoints Points)
{
    /// <summary>The unit of a yes (1) or no (0), as the catalogue has it for codes.</summary>
    public const string Code = "{code}";

    public static ScoreInput Of(Measurement measurement, PatientReading reading, ScorePoints points) =>
        new(measurement.Name, reading.IsKnown(measurement) ? reading[measurement] : null, measurement.Unit, points);

    public static ScoreInput Of(BedsideQuantity quantity, double? value, ScorePoints points) => new(quantity.Name, value, quantity.Unit, points);

    public static ScoreInput Of(string name, bool? value, ScorePoints points) => new(name, value is { } known ? (known ? 1 : 0) : null, Code, points);

    public override string ToString() => $"ScoreInput {Name} (values withheld)";
}
