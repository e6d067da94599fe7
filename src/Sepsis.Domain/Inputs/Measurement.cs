using System.Text;

namespace Sepsis.Domain.Inputs;

public enum MeasurementKind
{
    VitalSign,
    Laboratory,
    Demographic,

    /// <summary>Only the bedside scores look at it; no model does.</summary>
    Bedside,
}

/// <summary>
/// One thing that can be known of a patient, a row of <see cref="Measurements"/>: its name on the wire, its unit (UCUM) and the
/// range a living patient can have. The range refuses what cannot be true; it says nothing of what is normal.
/// </summary>
public sealed class Measurement
{
    private static readonly IReadOnlyDictionary<string, double> NoWords = new Dictionary<string, double>();

    /// <param name="rows">The catalogue so far: this becomes its next row.</param>
    /// <param name="kind">Says how long a value is fresh, unless it is told otherwise.</param>
    /// <param name="name">On the wire.</param>
    /// <param name="label">For a person to read.</param>
    /// <param name="unit">UCUM.</param>
    /// <param name="minimum">Inclusive.</param>
    /// <param name="maximum">Inclusive.</param>
    /// <param name="example">Of a patient one would worry about.</param>
    internal Measurement(
        List<Measurement> rows, MeasurementKind kind, string name, string label,
        string unit, double minimum, double maximum, double example)
    {
        (Kind, Name, Label, Unit, Minimum, Maximum, Example) = (kind, name, label, unit, minimum, maximum, example);
        Utf8Name = Encoding.UTF8.GetBytes(name);
        FreshFor = Freshness.Of(kind);
        Index = rows.Count;
        rows.Add(this);
    }

    /// <summary>Its place in a <see cref="PatientReading"/>.</summary>
    public int Index { get; }

    public MeasurementKind Kind { get; }

    public string Name { get; }

    public ReadOnlyMemory<byte> Utf8Name { get; }

    public string Label { get; }

    /// <summary>What charts, monitors and other sepsis services call it: letters and digits alone, in lower case.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string Unit { get; }

    public double Minimum { get; }

    public double Maximum { get; }

    public double Example { get; }

    /// <summary>What it is given together with; null where no model looks at it.</summary>
    public Panel? Panel { get; init; }

    public bool Required { get; init; }

    public bool WholeNumber { get; init; }

    /// <summary>True or false on the wire, 1 or 0 here.</summary>
    public bool YesNo { get; init; }

    /// <summary>Words that stand for numbers on the wire (sex); empty where the wire carries the number itself.</summary>
    public IReadOnlyDictionary<string, double> Words { get; init; } = NoWords;

    /// <summary>What holds where nobody says anything; NaN, not known, of nearly everything.</summary>
    public double UnlessSaid { get; init; } = double.NaN;

    /// <summary>Decimals of a charted value: two that differ by less are the same at the bedside. More are accepted.</summary>
    public int Decimals { get; init; }

    public IReadOnlyList<UnitGuess> UnitGuesses { get; init; } = [];

    /// <summary>How long a value stands for the patient as they are now; null where it does not age within a stay.</summary>
    public TimeSpan? FreshFor { get; init; }

    /// <summary>Whether a model may look at it.</summary>
    public bool IsModelInput => Kind != MeasurementKind.Bedside;

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

    public override string ToString() => Name;
}

/// <summary>
/// A unit a value outside its range was probably written in: canonical = received * Factor + Offset.
/// It is only ever proposed to the caller; nothing is converted silently.
/// </summary>
public sealed record UnitGuess(string Unit, double Factor, double Offset = 0)
{
    public double ToCanonical(double received) => received * Factor + Offset;
}

/// <summary>How long values are taken for the patient's present state.</summary>
internal static class Freshness
{
    /// <summary>
    /// The interval of the snapshots the shipped model learned from. Lactate is to be repeated within 2 to 4 hours where it
    /// is raised (Evans et al., Surviving Sepsis Campaign, Crit Care Med 2021;49:e1063); a blood gas follows the breathing as fast.
    /// </summary>
    public static readonly TimeSpan FourHours = TimeSpan.FromHours(4);

    /// <summary>Other tests are ordered once a day.</summary>
    public static readonly TimeSpan OneDay = TimeSpan.FromHours(24);

    public static TimeSpan? Of(MeasurementKind kind) => kind switch
    {
        MeasurementKind.Laboratory => OneDay,
        MeasurementKind.Demographic => null,
        _ => FourHours,
    };
}
