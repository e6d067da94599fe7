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

/// <summary>How a derived feature comes of its inputs. One that lacks an input it needs is not known.</summary>
public enum FeatureOperation
{
    /// <summary>The first over the second; not known where the second is 0.</summary>
    Ratio,

    /// <summary>The first minus the second.</summary>
    Difference,

    /// <summary>1 where any of the inputs is missing, else 0: always known.</summary>
    Missing,

    /// <summary>How many of the inputs are known: always known.</summary>
    KnownCount,

    /// <summary>1 where the input is this value, else 0.</summary>
    Is,
}

/// <summary>A derived feature with its inputs found: what runs on the path of every request.</summary>
internal sealed class Derivation
{
    private readonly FeatureOperation _operation;
    private readonly int[] _of;
    private readonly double _value;

    public Derivation(DerivedFeature feature, IReadOnlyList<string> inputs)
    {
        _operation = feature.Operation;
        _of = [.. feature.Of.Select(name => inputs.Index().First(input => input.Item == name).Index)];
        _value = feature.Value ?? double.NaN;
    }

    public double Of(ReadOnlySpan<double> inputs) => _operation switch
    {
        FeatureOperation.Ratio => inputs[_of[1]] == 0 ? double.NaN : inputs[_of[0]] / inputs[_of[1]],
        FeatureOperation.Difference => inputs[_of[0]] - inputs[_of[1]],
        FeatureOperation.Missing => Known(inputs) < _of.Length ? 1 : 0,
        FeatureOperation.KnownCount => Known(inputs),
        _ => double.IsNaN(inputs[_of[0]]) ? double.NaN : inputs[_of[0]] == _value ? 1 : 0,
    };

    private int Known(ReadOnlySpan<double> inputs)
    {
        var known = 0;
        foreach (var input in _of)
            if (!double.IsNaN(inputs[input]))
                known++;
        return known;
    }
}
