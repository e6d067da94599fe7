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
        if (IsSound(reading))
            return;
        foreach (var measurement in Measurements.All)
            if (!alreadyFaulty(measurement.Name) && Check(measurement, reading[measurement]) is { } fault)
                faults(fault);
        CheckPressures(reading, faults);
    }

    /// <summary>The common case, without an allocation.</summary>
    public static bool IsSound(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return IsSound(reading.AsSpan());
    }

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

    /// <summary>Systolic, mean and diastolic pressure stand in this order, as far as they are known.</summary>
    /// <param name="values">One number for each measurement of the catalogue, NaN where it is not known.</param>
    public static bool PressuresAgree(ReadOnlySpan<double> values)
    {
        var (systolic, diastolic, mean) = Pressures(values);
        return !(diastolic > systolic) && !(mean > systolic) && !(mean < diastolic);
    }

    public static InputFault? Check(Measurement measurement, double value)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        if (double.IsNaN(value))
            return measurement.Required ? Missing(measurement) : null;
        return FieldRules.Check(measurement, value);
    }

    /// <summary>Whether the blood pressures would still agree if this measurement had this value.</summary>
    internal static bool PressuresAgreeWith(PatientReading reading, Measurement measurement, double value)
    {
        Span<double> values = stackalloc double[Measurements.Count];
        reading.AsSpan().CopyTo(values);
        values[measurement.Index] = value;
        return PressuresAgree(values);
    }

    private static InputFault Missing(Measurement measurement) =>
        new(measurement.Name, InputFaultCode.Missing, $"is required: a number from {FieldRules.Range(measurement)}")
        {
            Minimum = measurement.Minimum,
            Maximum = measurement.Maximum,
            Unit = measurement.Unit,
        };

    private static void CheckPressures(PatientReading reading, Action<InputFault> faults)
    {
        var (systolic, diastolic, mean) = Pressures(reading.AsSpan());
        if (diastolic > systolic)
            faults(Incoherent(Measurements.DiastolicBp, diastolic, $"{FieldRules.Text(diastolic)} is above systolic_bp {FieldRules.Text(systolic)}"));
        else if (mean > systolic)
            faults(Incoherent(Measurements.MeanArterialPressure, mean, $"{FieldRules.Text(mean)} is above systolic_bp {FieldRules.Text(systolic)}"));
        else if (mean < diastolic)
            faults(Incoherent(Measurements.MeanArterialPressure, mean, $"{FieldRules.Text(mean)} is below diastolic_bp {FieldRules.Text(diastolic)}"));
    }

    private static (double Systolic, double Diastolic, double Mean) Pressures(ReadOnlySpan<double> values) =>
        (Plausible(values, Measurements.SystolicBp), Plausible(values, Measurements.DiastolicBp), Plausible(values, Measurements.MeanArterialPressure));

    /// <summary>An implausible pressure is a fault of its own and says nothing about the other two.</summary>
    private static double Plausible(ReadOnlySpan<double> values, Measurement measurement) =>
        measurement.IsPlausible(values[measurement.Index]) ? values[measurement.Index] : double.NaN;

    private static InputFault Incoherent(Measurement measurement, double value, string message) =>
        FieldRules.Fault(measurement, InputFaultCode.Incoherent, message, value) with { Minimum = null, Maximum = null };
}
