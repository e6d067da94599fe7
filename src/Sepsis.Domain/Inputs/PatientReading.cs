using System.Runtime.CompilerServices;

namespace Sepsis.Domain.Inputs;

/// <summary>One patient's values at one moment, in catalogue order. NaN is "not known", and is never made normal.</summary>
public sealed class PatientReading
{
    [InlineArray(Measurements.Count)]
    private struct Values
    {
        private double _first;
    }

    private readonly Values _values;

    /// <param name="values">One number for each measurement of the catalogue, NaN where it is not known.</param>
    /// <param name="sent">What the sender sends of: whatever of it is not known was asked for, and is not there yet.</param>
    public PatientReading(ReadOnlySpan<double> values, PanelSet sent)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, Measurements.Count);
        values.CopyTo(_values);
        Sent = sent;
    }

    /// <summary>Sent is what has a value.</summary>
    public PatientReading(ReadOnlySpan<double> values)
        : this(values, PanelsOf(values))
    {
    }

    public PanelSet Sent { get; }

    /// <summary>The same values by a sender who sends these panels.</summary>
    public PatientReading SentAs(PanelSet sent) => sent == Sent ? this : new(_values, sent);

    public static PatientReading Of(params ReadOnlySpan<(Measurement Measurement, double Value)> values)
    {
        Span<double> all = stackalloc double[Measurements.Count];
        all.Fill(double.NaN);
        foreach (var (measurement, value) in values)
            all[measurement.Index] = value;
        return new(all);
    }

    public double this[Measurement measurement] => _values[measurement.Index];

    public ReadOnlySpan<double> AsSpan() => _values;

    public bool IsKnown(Measurement measurement) => !double.IsNaN(_values[measurement.Index]);

    /// <summary>Null where it is not known, and nothing holds unless something is said.</summary>
    public double? ValueOf(Measurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        var value = IsKnown(measurement) ? this[measurement] : measurement.UnlessSaid;
        return double.IsNaN(value) ? null : value;
    }

    /// <summary>Of a yes or no; null where it is not known.</summary>
    public bool? IsYes(Measurement measurement) => ValueOf(measurement) is { } known ? known != 0 : null;

    private static PanelSet PanelsOf(ReadOnlySpan<double> values)
    {
        var panels = new PanelSet();
        foreach (var measurement in Measurements.Span)
            if (measurement.Panel is { } panel && !double.IsNaN(values[measurement.Index]))
                panels = panels.With(panel);
        return panels;
    }

    /// <summary>Patient values never reach a log by accident.</summary>
    public override string ToString() => "PatientReading (values withheld)";
}
