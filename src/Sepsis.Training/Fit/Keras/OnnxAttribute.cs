namespace Sepsis.Training.Fit.Keras;

/// <summary>A setting of a node. AttributeProto: name = 1, f = 2, i = 3, floats = 7, type = 20.</summary>
internal sealed class OnnxAttribute
{
    // AttributeProto.AttributeType
    private const int FloatType = 1;
    private const int IntType = 2;
    private const int FloatsType = 6;

    private OnnxAttribute(OnnxMessage message) => Message = message;

    public OnnxMessage Message { get; }

    public static OnnxAttribute Of(string name, int value) => new(new OnnxMessage().Text(1, name).Number(3, value).Number(20, IntType));

    public static OnnxAttribute Of(string name, float value) => new(new OnnxMessage().Text(1, name).Float(2, value).Number(20, FloatType));

    public static OnnxAttribute Of(string name, IReadOnlyList<float> values)
    {
        var message = new OnnxMessage().Text(1, name);
        foreach (var value in values)
            message.Float(7, value);
        return new(message.Number(20, FloatsType));
    }
}
