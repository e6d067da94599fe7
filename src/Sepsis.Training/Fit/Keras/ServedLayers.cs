namespace Sepsis.Training.Fit.Keras;

/// <summary>
/// What the served file reckons of a row that is scaled, and in which <see cref="NotKnown"/> stands for each missing
/// value: the limits, the missing indicators, the networks and their mean, all as dense layers. An engine answers a
/// single row sooner by few large operators than by many small ones.
/// </summary>
internal static class ServedLayers
{
    /// <summary>Farther out than any measurement. A power of two: divided by itself it is one, to the bit.</summary>
    public const float NotKnown = 1L << 62;

    /// <summary>Held between 0 and 1: not an activation of Keras, and met in the first layer alone.</summary>
    public const string Held = "held";

    public const string Linear = "linear";

    /// <summary>What a scaled value is counted in: the way from the lower limit to the upper is one.</summary>
    public const float Unit = 2 * Preprocessing.Limit;

    /// <param name="preprocessing">One for all the networks.</param>
    /// <param name="networks">Each network's layers; the probability is the mean of theirs.</param>
    public static IReadOnlyList<DenseLayer> Of(Preprocessing preprocessing, IReadOnlyList<IReadOnlyList<DenseLayer>> networks)
    {
        var joined = Join(networks);
        List<DenseLayer> layers = [Seen(preprocessing.Features), Listening(joined[0], preprocessing), .. joined.Skip(1)];
        if (networks.Count > 1)
            layers.Add(new("mean", Linear, [.. Enumerable.Repeat(1f / networks.Count, networks.Count)], [0]));
        return layers;
    }

    /// <summary>Several networks of one shape as one wide network. None listens to another's units: its weights there are zero.</summary>
    public static IReadOnlyList<DenseLayer> Join(IReadOnlyList<IReadOnlyList<DenseLayer>> networks) =>
        networks.Count == 1
            ? networks[0]
            : [.. networks[0].Select((_, depth) => Join([.. networks.Select(layers => layers[depth])], sameInputs: depth == 0))];

    private static DenseLayer Join(DenseLayer[] layers, bool sameInputs)
    {
        var (first, units) = (layers[0], layers.Sum(layer => layer.Units));
        var kernel = new float[(sameInputs ? first.Inputs : layers.Sum(layer => layer.Inputs)) * units];
        var (row, column) = (0, 0);
        foreach (var layer in layers)
        {
            for (var input = 0; input < layer.Inputs; input++)
                layer.Kernel.AsSpan(input * layer.Units, layer.Units).CopyTo(kernel.AsSpan((row + input) * units + column));
            row += sameInputs ? 0 : layer.Inputs;
            column += layer.Units;
        }

        return new(first.Name, first.Activation, kernel, [.. layers.SelectMany(layer => layer.Bias)]);
    }

    /// <summary>
    /// For each feature two units: how far it lies on the way from the lower limit to the upper, and whether it is
    /// missing. A missing one lies at the upper limit; what it should say instead, its second unit says.
    /// </summary>
    private static DenseLayer Seen(int features)
    {
        var kernel = new float[features * 2 * features];
        for (var feature = 0; feature < features; feature++)
        {
            kernel[feature * 2 * features + feature] = 1;
            kernel[feature * 2 * features + features + feature] = 1 / NotKnown;
        }

        return new("seen", Held, kernel, [.. Enumerable.Repeat(0.5f, features), .. new float[features]]);
    }

    /// <summary>The networks' first layer behind <see cref="Seen"/>, deaf to all that was not learned from.</summary>
    private static DenseLayer Listening(DenseLayer first, Preprocessing learned)
    {
        var (kernel, bias) = (new float[first.Kernel.Length], Array.ConvertAll(first.Bias, value => (double)value));
        for (var feature = 0; feature < learned.Features; feature++)
            for (var unit = 0; unit < first.Units; unit++)
            {
                var (value, missing) = (feature * first.Units + unit, (learned.Features + feature) * first.Units + unit);
                var weight = learned.Scale[feature] == 0 ? 0 : (double)first.Kernel[value];
                kernel[value] = (float)(weight * Unit);
                kernel[missing] = (float)(first.Kernel[missing] * learned.Indicator[feature]
                    + weight * (learned.Scaled(feature, learned.Median[feature]) - Preprocessing.Limit));
                bias[unit] -= weight * Preprocessing.Limit;
            }

        return first with { Kernel = kernel, Bias = Array.ConvertAll(bias, value => (float)value) };
    }
}
