using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests.Fit.Keras;

public class RiskGraphTests
{
    private static readonly Preprocessing Learned = new(Median: [90, 2], Mean: [85, 3], Scale: [0.1f, 0.5f], Indicator: [0, 1]);

    // hidden = relu(heart rate + 2 * lactate + 3 * heart rate missing + 4 * lactate missing - 1); risk = sigmoid(0.5 * hidden - 1)
    private static readonly DenseLayer[] Layers = [new("hidden_1", "relu", [1, 2, 3, 4], [-1]), new("risk", "sigmoid", [0.5f], [-1])];

    [Theory]
    [InlineData(95, 4, 1)] // 1 + 2 * 0.5 - 1
    [InlineData(95, double.NaN, 3)] // 1 + 2 * -0.5 + 4 - 1
    [InlineData(double.NaN, 4, 0.5)] // 0.5 + 1 - 1: the indicator of the heart rate was not learned
    [InlineData(35, 1, 0)] // below zero
    [InlineData(285, 3, 4)] // 20 is taken as 5
    public void Write_HandMadeNetwork_EngineReckonsAsByHand(double heartRate, double lactate, double hidden)
    {
        using var model = MemberEngine.Open("neural_network", MemberKind.Onnx, RiskGraph.Write(Learned, [Layers]), 2);

        Assert.Equal(1 / (1 + Math.Exp(1 - 0.5 * hidden)), model.Predict([heartRate, lactate]), 6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Write_DrawnNetworks_EngineSaysTheMeanOfWhatTheyMakeOfThePreprocessedRow(int networks)
    {
        var random = new Random(3);
        // Far from zero against its spread; as learned; constant in training; missing too rarely, and never known.
        var learned = new Preprocessing([7.4f, 2, 40, 98, 0], [7.39f, 3, 40, 97, 0], [100, 0.5f, 0, 0.3f, 0], [1, 1, 1, 0, 0]);
        float[] Drawn(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];
        DenseLayer[][] drawn = [.. Enumerable.Range(0, networks).Select(_ => new DenseLayer[]
        {
            new("hidden_1", "relu", Drawn(80), Drawn(8)), new("hidden_2", "relu", Drawn(32), Drawn(4)),
            new("risk", "sigmoid", Drawn(4), Drawn(1)),
        })];
        using var model = MemberEngine.Open("neural_network", MemberKind.Onnx, RiskGraph.Write(learned, drawn), 5);
        var seen = new float[learned.Width];

        for (var row = 0; row < 500; row++)
        {
            double[] spread = [0.05, 10, 5, 10, 3];
            double[] raw = [.. spread.Select((width, feature) =>
                random.Next(3) == 0 ? double.NaN : learned.Mean[feature] + width * 2 * (random.NextDouble() - 0.5))];
            learned.Apply(raw, seen);
            double[] inputs = [.. seen];

            Assert.Equal(drawn.Average(layers => Reckon(layers, inputs)), model.Predict(raw), tolerance: 1e-6);
        }
    }

    [Fact]
    public void Write_SameNetworkTwice_SameBytes() =>
        Assert.Equal(RiskGraph.Write(Learned, [Layers]), RiskGraph.Write(Learned, [Layers]));

    [Fact]
    public void Write_UnknownActivation_NamesLayerAndActivation()
    {
        var fault = Assert.Throws<NotSupportedException>(() => RiskGraph.Write(Learned, [[Layers[0] with { Activation = "selu" }]]));

        Assert.Contains("selu", fault.Message, StringComparison.Ordinal);
        Assert.Contains("hidden_1", fault.Message, StringComparison.Ordinal);
    }

    [OnnxCheckerFact]
    public void Write_HandMadeNetwork_OnnxCheckerAccepts()
    {
        var (exit, said) = OnnxChecker.Check(RiskGraph.Write(Learned, [Layers]));

        Assert.True(exit == 0, said);
    }

    [OnnxCheckerFact]
    public void OnnxChecker_NodeWithoutItsInput_Refuses()
    {
        var graph = new OnnxGraph("features", 2, "probability");
        graph.Node("Sigmoid", "probability", "nowhere");

        Assert.NotEqual(0, OnnxChecker.Check(graph.ToModel("broken", "")).Exit);
    }

    /// <summary>What the layers say, in double.</summary>
    internal static double Reckon(IReadOnlyList<DenseLayer> layers, double[] inputs)
    {
        foreach (var layer in layers)
            inputs = [.. Enumerable.Range(0, layer.Units).Select(unit =>
            {
                var sum = layer.Bias[unit] + inputs.Select((value, i) => value * layer.Kernel[i * layer.Units + unit]).Sum();
                return layer.Activation == "relu" ? Math.Max(0, sum) : 1 / (1 + Math.Exp(-sum));
            })];
        return inputs[0];
    }
}
