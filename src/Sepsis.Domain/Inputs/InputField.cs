using System.Text;

namespace Sepsis.Domain.Inputs;

/// <summary>
/// A field the service understands: its name on the wire, its unit (UCUM) and the range a living patient can have.
/// The range refuses what cannot be true; it says nothing of what is normal.
/// </summary>
public abstract record InputField
{
    private static readonly IReadOnlyDictionary<string, double> EmptyWords = new Dictionary<string, double>();

    /// <param name="name">On the wire.</param>
    /// <param name="label">For a person to read.</param>
    /// <param name="unit">UCUM.</param>
    /// <param name="minimum">Inclusive.</param>
    /// <param name="maximum">Inclusive.</param>
    /// <param name="example">Of a patient one would worry about.</param>
    private protected InputField(string name, string label, string unit, double minimum, double maximum, double example)
    {
        (Name, Label, Unit, Minimum, Maximum, Example) = (name, label, unit, minimum, maximum, example);
        Utf8Name = Encoding.UTF8.GetBytes(name);
    }

    public string Name { get; }

    public ReadOnlyMemory<byte> Utf8Name { get; }

    public string Label { get; }

    public string Unit { get; }

    public double Minimum { get; }

    public double Maximum { get; }

    public double Example { get; }

    public bool WholeNumber { get; init; }

    /// <summary>True or false on the wire, 1 or 0 here.</summary>
    public bool YesNo { get; init; }

    /// <summary>Words that stand for numbers on the wire (sex); empty where the wire carries the number itself.</summary>
    public IReadOnlyDictionary<string, double> Words { get; init; } = EmptyWords;

    public IReadOnlyList<UnitGuess> UnitGuesses { get; init; } = [];

    /// <summary>How long a value stands for the patient as they are now; null where it does not age within a stay.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>Whether the wire carries a number.</summary>
    public bool IsNumber => !YesNo && Words.Count == 0;

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
