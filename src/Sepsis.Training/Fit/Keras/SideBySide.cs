namespace Sepsis.Training.Fit.Keras;

/// <summary>
/// Several networks of one shape as one wide network: an engine that runs few large operators answers a single row
/// sooner than one that runs many small ones. No network listens to another's units: their weights there are zero.
/// </summary>
internal static class SideBySide
{
    public static IReadOnlyList<DenseLayer> Join(IReadOnlyList<IReadOnlyList<DenseLayer>> networks) =>
        networks.Count == 1 ? networks[0] : [.. networks[0].Select((_, depth) => Join([.. networks.Select(layers => layers[depth])], sameInputs: depth == 0))];

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
}
