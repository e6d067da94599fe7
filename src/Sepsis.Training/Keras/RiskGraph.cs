namespace Sepsis.Training.Keras;

/// <summary>
/// The file that serves: raw features in, NaN where not known, a probability out. Dropout does not exist here, as it
/// acts in training only.
/// </summary>
internal static class RiskGraph
{
    private const string Input = "features";
    private const string Output = "probability";

    public static byte[] Write(Preprocessing preprocessing, IReadOnlyList<DenseLayer> layers)
    {
        var graph = new OnnxGraph(Input, preprocessing.Features, Output);
        var current = Preprocess(graph, preprocessing);
        for (var i = 0; i < layers.Count; i++)
            current = Dense(graph, layers[i], current, i == layers.Count - 1 ? Output : layers[i].Name);
        return graph.ToModel("sepsis_risk", "Raw features in the manifest's order, NaN where not known; probability of sepsis.");
    }

    /// <summary>As <see cref="Preprocessing.Apply"/>, operator for operator.</summary>
    private static string Preprocess(OnnxGraph graph, Preprocessing learned)
    {
        var width = learned.Features;
        var median = graph.Constant("median", learned.Median, width);
        var mean = graph.Constant("mean", learned.Mean, width);
        var scale = graph.Constant("scale", learned.Scale, width);
        var indicator = graph.Constant("indicator", learned.Indicator, width);
        var none = graph.Constant("none", [0]);
        var lowest = graph.Constant("lowest", [-Preprocessing.Limit]);
        var highest = graph.Constant("highest", [Preprocessing.Limit]);

        var missing = graph.Node("IsNaN", "missing", Input);
        var imputed = graph.Node("Where", "imputed", missing, median, Input);
        var centred = graph.Node("Sub", "centred", imputed, mean);
        var scaled = graph.Node("Mul", "scaled", centred, scale);
        var clipped = graph.Node("Clip", "clipped", scaled, lowest, highest);
        var indicators = graph.Node("Where", "indicators", missing, indicator, none);
        return graph.Node("Concat", "seen", ("axis", 1), clipped, indicators);
    }

    private static string Dense(OnnxGraph graph, DenseLayer layer, string input, string result)
    {
        var kernel = graph.Constant($"{layer.Name}/kernel", layer.Kernel, layer.Inputs, layer.Units);
        var bias = graph.Constant($"{layer.Name}/bias", layer.Bias, layer.Units);
        var sum = graph.Node("Gemm", $"{layer.Name}/sum", input, kernel, bias);
        return graph.Node(layer.Activation switch
        {
            "relu" => "Relu",
            "sigmoid" => "Sigmoid",
            var other => throw new NotSupportedException($"Activation {other} of layer {layer.Name} has no operator here."),
        }, result, sum);
    }
}
