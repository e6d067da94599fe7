using System.Text;

namespace Sepsis.Domain.Vitals;

/// <summary>
/// One input the service understands: its name on the wire, its unit (UCUM) and the range a living patient can have.
/// The range refuses what cannot be true; it says nothing of what is normal.
/// </summary>
public sealed record Measurement
{
    internal Measurement(int index, string name, string label, MeasurementKind kind, string unit, double minimum, double maximum, double example)
    {
        (Index, Name, Label, Kind, Unit, Minimum, Maximum, Example) = (index, name, label, kind, unit, minimum, maximum, example);
        Utf8Name = Encoding.UTF8.GetBytes(name);
    }

    /// <summary>Its place in a <see cref="PatientReading"/>.</summary>
    public int Index { get; }

    public string Name { get; }

    public ReadOnlyMemory<byte> Utf8Name { get; }

    public string Label { get; }

    public MeasurementKind Kind { get; }

    public string Unit { get; }

    public double Minimum { get; }

    public double Maximum { get; }

    public double Example { get; }

    public bool Required { get; init; }

    public bool WholeNumber { get; init; }

    /// <summary>Words that stand for numbers on the wire (sex); empty where the wire carries the number itself.</summary>
    public IReadOnlyDictionary<string, double> Words { get; init; } = EmptyWords;

    public IReadOnlyList<UnitGuess> UnitGuesses { get; init; } = [];

    private static readonly IReadOnlyDictionary<string, double> EmptyWords = new Dictionary<string, double>();

    public bool IsPlausible(double value) =>
        value >= Minimum && value <= Maximum && (!WholeNumber || value == Math.Floor(value));

    /// <summary>The unit the value was probably meant in, if another common one makes it plausible.</summary>
    public UnitGuess? GuessUnit(double value)
    {
        foreach (var guess in UnitGuesses)
            if (IsPlausible(guess.ToCanonical(value)))
                return guess;
        return null;
    }
}
