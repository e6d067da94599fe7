using Sepsis.Domain;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit.Keras;

/// <summary>
/// The file that serves: raw features in, NaN where not known, a probability out. Dropout does not exist here, as it
/// acts in training only.
/// </summary>
internal static class RiskGraph
{
    private const string Input = "features";
    private const string Output = "probability";

    /// <param name="preprocessing">One for all the networks.</param>
    /// <param name="networks">Each network's layers; the probability is the mean of theirs.</param>
    public static byte[] Write(Preprocessing preprocessing, IReadOnlyList<IReadOnlyList<DenseLayer>> networks)
    {
        var layers = ServedLayers.Of(preprocessing, networks);
        var graph = new OnnxGraph(Input, preprocessing.Features, Output);
        var current = Scaled(graph, preprocessing);
        for (var i = 0; i < layers.Count; i++)
            current = Dense(graph, layers[i], current, i == layers.Count - 1 ? Output : layers[i].Name);
        return graph.ToModel("sepsis_risk", "Raw features in the manifest's order, NaN where not known; probability of sepsis.");
    }

    /// <summary>
    /// Scaled by an operator of its own: folded into the first layer, a feature whose mean is far from zero, as that of
    /// pH is, would lose digits. And no NaN goes on: it would reach every unit of a layer, as NaN times zero is NaN.
    /// </summary>
    private static string Scaled(OnnxGraph graph, Preprocessing learned)
    {
        var scale = Array.ConvertAll(learned.Scale, scale => scale / ServedLayers.Unit);
        var scaled = graph.Node("ai.onnx.ml.Scaler", "scaled",
            [OnnxAttribute.Of("offset", learned.Mean), OnnxAttribute.Of("scale", scale)], Input);
        var known = graph.Node("ai.onnx.ml.Imputer", "known",
            [
                OnnxAttribute.Of("imputed_value_floats", [ServedLayers.NotKnown]),
                OnnxAttribute.Of("replaced_value_float", float.NaN),
            ], scaled);
        graph.Shape(scaled, learned.Features);
        graph.Shape(known, learned.Features);
        return known;
    }

    /// <summary>ONNX Runtime makes one step of a Gemm and the activation behind it.</summary>
    private static string Dense(OnnxGraph graph, DenseLayer layer, string input, string result)
    {
        var (operation, settings) = Activation(layer);
        var kernel = graph.Constant($"{layer.Name}/kernel", layer.Kernel, layer.Inputs, layer.Units);
        var bias = graph.Constant($"{layer.Name}/bias", layer.Bias, layer.Units);
        var sum = graph.Node("Gemm", operation is null ? result : $"{layer.Name}/sum", input, kernel, bias);
        return operation is null ? sum : graph.Node(operation, result, settings, sum);
    }

    private static (string? Operation, IReadOnlyList<OnnxAttribute> Settings) Activation(DenseLayer layer) => layer.Activation switch
    {
        "relu" => ("Relu", []),
        "sigmoid" => ("Sigmoid", []),
        ServedLayers.Held => ("HardSigmoid", [OnnxAttribute.Of("alpha", 1f), OnnxAttribute.Of("beta", 0f)]),
        ServedLayers.Linear => (null, []),
        var other => throw new NotSupportedException($"Activation {other} of layer {layer.Name} has no operator here."),
    };
}

/// <summary>
/// The exported file, run by the engine that serves it, must say what Keras said, or the mean of what its networks
/// said: on every training row.
/// </summary>
internal static class ExportCheck
{
    /// <summary>float32 sums in another order differ by about 2e-7 here.</summary>
    public const double Tolerance = 1e-5;

    public static void Require(byte[] onnx, DesignMatrix rows, IReadOnlyList<float[]> keras)
    {
        using var exported = MemberEngine.Open("neural_network", MemberKind.Onnx, onnx, rows.Columns);
        var probabilities = new double[rows.Rows];
        exported.PredictMany(rows.Features, probabilities);
        for (var row = 0; row < rows.Rows; row++)
        {
            var difference = Math.Abs(probabilities[row] - keras.Average(network => network[row]));
            // Written so that NaN fails too.
            if (!(difference <= Tolerance))
                throw new SepsisException(SepsisError.EngineFault,
                    $"The exported neural network differs from Keras by {difference:R} on training row {row}; "
                    + $"at most {Tolerance:R} is allowed.");
        }
    }
}
