using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;

namespace Sepsis.Training.Scoring;

/// <summary>The rules the service answers with, for models it serves: a row scored here is a patient answered there.</summary>
internal sealed class ServiceRules(DataSchema schema, TrainingPopulation population) : IRowRules
{
    private readonly int[] _places = [.. schema.Features.Select(feature => Measurements.Find(feature.Name)?.Index ?? -1)];

    public bool IsSound(ReadOnlySpan<double> values)
    {
        Span<double> reading = stackalloc double[Measurements.Count];
        Fill(values, reading);
        return Admission.Admits(reading, population);
    }

    public IEnumerable<string> Faults(ReadOnlySpan<double> values, Func<string, bool> alreadyFaulty)
    {
        Span<double> all = stackalloc double[Measurements.Count];
        Fill(values, all);
        var reasons = new List<string>();
        Admission.Check(new PatientReading(all), population, alreadyFaulty, fault => reasons.Add(Text(fault)));
        return reasons;
    }

    private void Fill(ReadOnlySpan<double> values, Span<double> reading)
    {
        reading.Fill(double.NaN);
        for (var i = 0; i < _places.Length; i++)
            if (_places[i] >= 0)
                reading[_places[i]] = values[i];
    }

    private static string Text(InputFault fault) => fault.Hint is null ? $"{fault.Field} {fault.Message}" : $"{fault.Field} {fault.Message} ({fault.Hint})";
}
