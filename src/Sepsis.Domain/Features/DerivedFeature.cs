namespace Sepsis.Domain.Features;

/// <summary>A column the models see that is reckoned from inputs of the same moment, in training and serving alike.</summary>
/// <param name="Of">The inputs, by name.</param>
/// <param name="Value">What <see cref="FeatureOperation.Is"/> compares with; else null.</param>
public sealed record DerivedFeature(string Name, FeatureOperation Operation, IReadOnlyList<string> Of, double? Value = null)
{
    /// <summary>What is wrong with it given these inputs, or null.</summary>
    public string? Fault(IReadOnlyCollection<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var wanted = Operation switch
        {
            FeatureOperation.Ratio or FeatureOperation.Difference => Of.Count == 2,
            FeatureOperation.Is => Of.Count == 1,
            _ => Of.Count > 0,
        };
        if (!wanted)
            return $"{Name} ({Operation}) cannot be of {Of.Count} inputs";
        if (Of.FirstOrDefault(name => !inputs.Contains(name)) is { } unknown)
            return $"{Name} is of {unknown}, which is no feature";
        return (Operation == FeatureOperation.Is) == (Value is { } value && double.IsFinite(value))
            ? null
            : $"{Name} ({Operation}) {(Value is null ? "needs a value" : "takes no value")}";
    }
}
