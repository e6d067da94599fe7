using Sepsis.Domain.Vitals;

namespace Sepsis.Training.Cohorts;

/// <summary>
/// Training data are cleaned by the rules the service validates with: what it would refuse is set to missing here, and
/// counted. Of pressures that contradict each other nobody knows which is wrong, so all three go.
/// </summary>
internal sealed class PlausibleValues
{
    private static readonly Measurement[] Pressures =
        [Measurements.SystolicBp, Measurements.DiastolicBp, Measurements.MeanArterialPressure];

    private readonly SortedDictionary<string, int> _removed = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Removed => _removed;

    public void Keep(Span<double> values)
    {
        var reading = new PatientReading(values);
        if (ReadingRules.IsSound(reading))
            return;
        var faults = new List<InputFault>();
        ReadingRules.Check(reading, _ => false, faults.Add);
        foreach (var fault in faults)
        {
            if (fault.Code == InputFaultCode.Missing)
                continue;
            if (fault.Code != InputFaultCode.Incoherent)
                Remove(Measurements.Find(fault.Field)!, values);
            else
                foreach (var pressure in Pressures)
                    Remove(pressure, values);
        }
    }

    private void Remove(Measurement measurement, Span<double> values)
    {
        ref var value = ref values[measurement.Index];
        if (double.IsNaN(value))
            return;
        value = double.NaN;
        _removed[measurement.Name] = _removed.GetValueOrDefault(measurement.Name) + 1;
    }
}
