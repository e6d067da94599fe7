using System.Globalization;

namespace Sepsis.Domain.Inputs;

/// <summary>What must hold of a reading: required values present, every value plausible, blood pressures coherent.</summary>
public static class ReadingRules
{
    /// <param name="reading">The values.</param>
    /// <param name="alreadyFaulty">Fields already reported (wrong type, say): nothing more is said of them.</param>
    /// <param name="faults">Called for every fault found.</param>
    public static void Check(PatientReading reading, Func<string, bool> alreadyFaulty, Action<InputFault> faults)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (IsSound(reading.AsSpan()))
            return;
        foreach (var measurement in Measurements.Span)
            if (!alreadyFaulty(measurement.Name) && Check(measurement, reading[measurement]) is { } fault)
                faults(fault);
        CheckPressures(reading, faults);
    }

    /// <summary>The common case, without an allocation.</summary>
    /// <param name="values">One number for each measurement of the catalogue, NaN where it is not known.</param>
    public static bool IsSound(ReadOnlySpan<double> values)
    {
        foreach (var measurement in Measurements.Span)
        {
            var value = values[measurement.Index];
            if (double.IsNaN(value) ? measurement.Required : !measurement.IsPlausible(value))
                return false;
        }

        return PressuresAgree(values);
    }

    /// <summary>What is wrong with one value by itself, or null.</summary>
    public static InputFault? Check(Measurement measurement, double value)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        if (double.IsNaN(value))
            return measurement.Required ? Missing(measurement) : null;
        if (double.IsInfinity(value))
            return Fault(measurement, InputFaultCode.NotFinite, "must be a finite number", value);
        if (value < measurement.Minimum || value > measurement.Maximum)
            return Fault(measurement, InputFaultCode.OutOfRange, $"{Text(value)} is outside {RangeOf(measurement)}", value) with
            {
                Hint = Hint(measurement, value),
            };
        return measurement.IsPlausible(value)
            ? null
            : Fault(measurement, InputFaultCode.NotWhole, $"{Text(value)} must be a whole number", value);
    }

    /// <summary>In words.</summary>
    public static string RangeOf(Measurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return $"{Text(measurement.Minimum)} to {Text(measurement.Maximum)} {measurement.Unit}";
    }

    /// <summary>Systolic, mean and diastolic pressure stand in this order, as far as they are known.</summary>
    /// <param name="values">One number for each measurement of the catalogue, NaN where it is not known.</param>
    public static bool PressuresAgree(ReadOnlySpan<double> values)
    {
        var (systolic, diastolic, mean) = Pressures(values);
        return !(diastolic > systolic) && !(mean > systolic) && !(mean < diastolic);
    }

    /// <summary>Whether the blood pressures would still agree if this measurement had this value.</summary>
    internal static bool PressuresAgreeWith(PatientReading reading, Measurement measurement, double value)
    {
        Span<double> values = stackalloc double[Measurements.Count];
        reading.AsSpan().CopyTo(values);
        values[measurement.Index] = value;
        return PressuresAgree(values);
    }

    private static void CheckPressures(PatientReading reading, Action<InputFault> faults)
    {
        var (systolic, diastolic, mean) = Pressures(reading.AsSpan());
        if (diastolic > systolic)
            faults(Incoherent(Measurements.DiastolicBp, diastolic, "above", Measurements.SystolicBp, systolic));
        else if (mean > systolic)
            faults(Incoherent(Measurements.MeanArterialPressure, mean, "above", Measurements.SystolicBp, systolic));
        else if (mean < diastolic)
            faults(Incoherent(Measurements.MeanArterialPressure, mean, "below", Measurements.DiastolicBp, diastolic));
    }

    private static (double Systolic, double Diastolic, double Mean) Pressures(ReadOnlySpan<double> values) => (
        Plausible(values, Measurements.SystolicBp),
        Plausible(values, Measurements.DiastolicBp),
        Plausible(values, Measurements.MeanArterialPressure));

    /// <summary>An implausible pressure is a fault of its own and says nothing about the other two.</summary>
    private static double Plausible(ReadOnlySpan<double> values, Measurement measurement) =>
        measurement.IsPlausible(values[measurement.Index]) ? values[measurement.Index] : double.NaN;

    private static InputFault Missing(Measurement measurement) =>
        new(measurement.Name, InputFaultCode.Missing, $"is required: a number from {RangeOf(measurement)}")
        {
            Minimum = measurement.Minimum,
            Maximum = measurement.Maximum,
            Unit = measurement.Unit,
        };

    private static InputFault Incoherent(Measurement measurement, double value, string where, Measurement other, double otherValue) =>
        new(measurement.Name, InputFaultCode.Incoherent, $"{Text(value)} is {where} {other.Name} {Text(otherValue)}")
        {
            Received = Text(value),
            Unit = measurement.Unit,
        };

    private static InputFault Fault(Measurement measurement, InputFaultCode code, string message, double value) =>
        new(measurement.Name, code, message)
        {
            Received = double.IsFinite(value) ? Text(value) : null,
            Minimum = measurement.Minimum,
            Maximum = measurement.Maximum,
            Unit = measurement.Unit,
        };

    private static string? Hint(Measurement measurement, double value) =>
        measurement.GuessUnit(value) is { } guess
            ? $"{Text(value)} {guess.Unit} is {Text(Math.Round(guess.ToCanonical(value), 2))} {measurement.Unit}"
            : null;

    /// <summary>Unrounded: 9.99999 must not read as "10 is outside 10 to 300", nor 1e300 as three hundred digits.</summary>
    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
