using System.Globalization;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;

namespace Sepsis.Training.Scoring;

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
            return string.Create(CultureInfo.InvariantCulture, $"{value:R} is outside {feature.Minimum:R} to {feature.Maximum:R} {feature.Unit}, or not whole where it must be");
        return feature.Name == schema.Age && !population.Holds(value)
            ? string.Create(CultureInfo.InvariantCulture, $"{value:R} is outside the population this model was trained on ({population.MinimumAge:R} to {population.MaximumAge:R})")
            : null;
    }
}
