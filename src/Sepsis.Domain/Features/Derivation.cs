namespace Sepsis.Domain.Features;

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
