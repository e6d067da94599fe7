using System.Buffers.Binary;

namespace Sepsis.Training.Fit.Keras;

/// <summary>
/// A chain of ONNX operators with their constants, written as a ModelProto. Opset 17 and IR version 8 are those of
/// ONNX 1.12: the oldest checker in use here reads them, and ONNX Runtime 1.31 does.
/// </summary>
internal sealed class OnnxGraph(string input, int inputWidth, string output)
{
    private const int IrVersion = 8;
    private const int OpsetVersion = 17;

    /// <summary>The operators of classical machine learning: its Scaler and Imputer.</summary>
    private const string MlDomain = "ai.onnx.ml";
    private const int MlOpsetVersion = 3;

    /// <summary>TensorProto.DataType</summary>
    private const int Float = 1;

    private readonly List<OnnxMessage> _nodes = [];
    private readonly List<OnnxMessage> _initializers = [];
    private readonly List<OnnxMessage> _shapes = [];

    /// <returns>The constant's name.</returns>
    public string Constant(string name, ReadOnlySpan<float> values, params ReadOnlySpan<int> shape)
    {
        var raw = new byte[values.Length * sizeof(float)];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(raw.AsSpan(i * sizeof(float)), values[i]);
        // TensorProto: dims = 1, data_type = 2, name = 8, raw_data = 9 (little-endian)
        var tensor = new OnnxMessage();
        foreach (var length in shape)
            tensor.Number(1, length);
        _initializers.Add(tensor.Number(2, Float).Text(8, name).Bytes(9, raw));
        return name;
    }

    /// <param name="operation">Its name; with the domain in front where that is not ai.onnx.</param>
    /// <param name="result">What comes out, and the node's own name.</param>
    /// <param name="inputs">What goes in.</param>
    /// <returns>The result's name.</returns>
    public string Node(string operation, string result, params IReadOnlyList<string> inputs) => Node(operation, result, [], inputs);

    /// <returns>The result's name.</returns>
    public string Node(string operation, string result, IReadOnlyList<OnnxAttribute> attributes, params IReadOnlyList<string> inputs)
    {
        var dot = operation.LastIndexOf('.');
        var domain = dot < 0 ? "" : operation[..dot];
        // NodeProto: input = 1, output = 2, name = 3, op_type = 4, attribute = 5, domain = 7
        _nodes.Add(new OnnxMessage().Texts(1, inputs).Text(2, result).Text(3, result).Text(4, operation[(dot + 1)..])
            .Messages(5, attributes.Select(attribute => attribute.Message)).Text(7, domain));
        return result;
    }

    /// <summary>States a result's shape: ONNX infers it for its own operators, and not for those of ai.onnx.ml.</summary>
    public void Shape(string result, int width) => _shapes.Add(Value(result, width));

    public byte[] ToModel(string name, string description)
    {
        // GraphProto: node = 1, name = 2, initializer = 5, doc_string = 10, input = 11, output = 12, value_info = 13
        var graph = new OnnxMessage().Messages(1, _nodes).Text(2, name).Messages(5, _initializers).Text(10, description)
            .Message(11, Value(input, inputWidth)).Message(12, Value(output, 1)).Messages(13, _shapes);
        // OperatorSetIdProto: domain = 1, version = 2; the empty domain is ai.onnx
        OnnxMessage[] opsets =
        [
            new OnnxMessage().Text(1, "").Number(2, OpsetVersion),
            new OnnxMessage().Text(1, MlDomain).Number(2, MlOpsetVersion),
        ];
        // ModelProto: ir_version = 1, producer_name = 2, graph = 7, opset_import = 8
        return new OnnxMessage().Number(1, IrVersion).Text(2, "sepsis-training").Message(7, graph).Messages(8, opsets).ToArray();
    }

    private static OnnxMessage Value(string name, int width)
    {
        // TensorShapeProto: dim = 1; Dimension: dim_value = 1, dim_param = 2
        var shape = new OnnxMessage().Message(1, new OnnxMessage().Text(2, "rows")).Message(1, new OnnxMessage().Number(1, width));
        // TypeProto: tensor_type = 1; TypeProto.Tensor: elem_type = 1, shape = 2
        var type = new OnnxMessage().Message(1, new OnnxMessage().Number(1, Float).Message(2, shape));
        // ValueInfoProto: name = 1, type = 2
        return new OnnxMessage().Text(1, name).Message(2, type);
    }
}

/// <summary>A setting of a node. AttributeProto: name = 1, f = 2, floats = 7, type = 20.</summary>
internal sealed class OnnxAttribute
{
    // AttributeProto.AttributeType
    private const int FloatType = 1;
    private const int FloatsType = 6;

    private OnnxAttribute(OnnxMessage message) => Message = message;

    public OnnxMessage Message { get; }

    public static OnnxAttribute Of(string name, float value) => new(new OnnxMessage().Text(1, name).Float(2, value).Number(20, FloatType));

    public static OnnxAttribute Of(string name, IReadOnlyList<float> values)
    {
        var message = new OnnxMessage().Text(1, name);
        foreach (var value in values)
            message.Float(7, value);
        return new(message.Number(20, FloatsType));
    }
}
