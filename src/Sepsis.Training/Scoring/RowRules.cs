using System.Globalization;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;

namespace Sepsis.Training.Scoring;

/// <summary>Whether a row can be scored.</summary>
internal interface IRowRules
{
    /// <param name="values">In the schema's order, NaN where not known.</param>
    bool IsSound(ReadOnlySpan<double> values);

    /// <param name="values">In the schema's order, NaN where not known.</param>
    /// <param name="alreadyFaulty">Columns already reported.</param>
    IEnumerable<string> Faults(ReadOnlySpan<double> values, Func<string, bool> alreadyFaulty);
}

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

    private static string Text(InputFault fault) =>
        fault.Hint is null ? $"{fault.Field} {fault.Message}" : $"{fault.Field} {fault.Message} ({fault.Hint})";
}

/// <summary>The rules of a schema, for models of other outcomes.</summary>
internal sealed class SchemaRowRules(DataSchema schema, TrainingPopulation population) : IRowRules
{
    private readonly FeatureColumn[] _features = [.. schema.Features];

    public bool IsSound(ReadOnlySpan<double> values)
    {
        for (var i = 0; i < _features.Length; i++)
            if (Fault(_features[i], values[i]) is not null)
                return false;
        return true;
    }

    public IEnumerable<string> Faults(ReadOnlySpan<double> values, Func<string, bool> alreadyFaulty)
    {
        var reasons = new List<string>();
        for (var i = 0; i < _features.Length; i++)
            if (!alreadyFaulty(_features[i].Name) && Fault(_features[i], values[i]) is { } fault)
                reasons.Add($"{_features[i].Name} {fault}");
        return reasons;
    }

    private string? Fault(FeatureColumn feature, double value)
    {
        if (double.IsNaN(value))
            return feature.Required ? "is required" : null;
        if (!feature.IsPlausible(value))
            return string.Create(CultureInfo.InvariantCulture,
                $"{value:R} is outside {feature.Minimum:R} to {feature.Maximum:R} {feature.Unit}, or not whole where it must be");
        return feature.Name == schema.Age && !population.Holds(value)
            ? string.Create(CultureInfo.InvariantCulture,
                $"{value:R} is outside the population this model was trained on ({population.MinimumAge:R} to {population.MaximumAge:R})")
            : null;
    }
}
