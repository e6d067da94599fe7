using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Sepsis.Training.Fit.Keras;

/// <summary>Keras' own model, in the two files that tf.loadLayersModel reads: its topology and its weights.</summary>
internal sealed class KerasModel
{
    private readonly JsonElement _json;
    private readonly byte[] _weights;

    public KerasModel(JsonElement json, byte[] weights)
    {
        (_json, _weights) = (json.Clone(), weights);
        Layers = ReadLayers();
    }

    /// <summary>What is reckoned at inference, first to last.</summary>
    public IReadOnlyList<DenseLayer> Layers { get; }

    /// <summary>The files by their path in the bundle.</summary>
    /// <param name="number">Of the network among those that are averaged, from 1.</param>
    public IReadOnlyDictionary<string, byte[]> Files(int number) => new Dictionary<string, byte[]>
    {
        [string.Create(CultureInfo.InvariantCulture, $"provenance/keras/{number}/model.json")] = Encoding.UTF8.GetBytes(_json.GetRawText()),
        [string.Create(CultureInfo.InvariantCulture, $"provenance/keras/{number}/weights.bin")] = _weights,
    };

    private List<DenseLayer> ReadLayers()
    {
        var weights = ReadWeights();
        var layers = new List<DenseLayer>();
        foreach (var layer in _json.GetProperty("modelTopology").GetProperty("config").GetProperty("layers").EnumerateArray())
        {
            var config = layer.GetProperty("config");
            var name = config.GetProperty("name").GetString()!;
            var kind = layer.GetProperty("class_name").GetString();
            if (kind == "Dense")
                layers.Add(new(name, config.GetProperty("activation").GetString()!, weights[$"{name}/kernel"], weights[$"{name}/bias"]));
            else if (kind != "Dropout")
                throw new NotSupportedException($"Layer {name} is a {kind}, which is not exported here.");
        }

        return layers;
    }

    /// <summary>The weights lie one behind the other, in the manifest's order, as little-endian float32.</summary>
    private Dictionary<string, float[]> ReadWeights()
    {
        var floats = MemoryMarshal.Cast<byte, float>(_weights);
        var weights = new Dictionary<string, float[]>();
        foreach (var entry in _json.GetProperty("weightsManifest")[0].GetProperty("weights").EnumerateArray())
        {
            var length = entry.GetProperty("shape").EnumerateArray().Aggregate(1, (product, dimension) => product * dimension.GetInt32());
            weights[entry.GetProperty("name").GetString()!] = floats[..length].ToArray();
            floats = floats[length..];
        }

        return weights;
    }
}

/// <param name="Activation">As Keras names it, or one of <see cref="ServedLayers"/>.</param>
/// <param name="Kernel">Row-major, one row for each input.</param>
internal sealed record DenseLayer(string Name, string Activation, float[] Kernel, float[] Bias)
{
    public int Units => Bias.Length;

    public int Inputs => Kernel.Length / Bias.Length;
}
