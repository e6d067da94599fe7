namespace Sepsis.Domain.Inputs;

/// <summary>One input a model may look at.</summary>
public sealed record Measurement : InputField
{
    internal Measurement(int index, string name, string label, MeasurementKind kind, string unit, double minimum, double maximum, double example)
        : base(name, label, unit, minimum, maximum, example) => (Index, Kind, FreshFor) = (index, kind, Freshness.Of(kind));

    /// <summary>Its place in a <see cref="PatientReading"/>.</summary>
    public int Index { get; }

    public MeasurementKind Kind { get; }

    public bool Required { get; init; }

    /// <summary>Decimals of a charted value: two that differ by less are the same at the bedside. More are accepted.</summary>
    public int Decimals { get; init; }
}
