using Google.Protobuf;

namespace Sepsis.Training.Fit.Keras;

/// <summary>One protobuf message, written field by field. Field numbers are those of onnx.proto (IR version 8).</summary>
internal sealed class OnnxMessage
{
    private readonly List<byte> _bytes = [];

    public OnnxMessage Number(int field, long value) => Write(field, WireFormat.WireType.Varint, output => output.WriteInt64(value));

    public OnnxMessage Float(int field, float value) => Write(field, WireFormat.WireType.Fixed32, output => output.WriteFloat(value));

    public OnnxMessage Text(int field, string value) =>
        Write(field, WireFormat.WireType.LengthDelimited, output => output.WriteString(value));

    public OnnxMessage Bytes(int field, ReadOnlySpan<byte> value)
    {
        var copy = ByteString.CopyFrom(value);
        return Write(field, WireFormat.WireType.LengthDelimited, output => output.WriteBytes(copy));
    }

    public OnnxMessage Message(int field, OnnxMessage value) => Bytes(field, value.ToArray());

    public OnnxMessage Messages(int field, IEnumerable<OnnxMessage> values)
    {
        foreach (var value in values)
            Message(field, value);
        return this;
    }

    public OnnxMessage Texts(int field, IEnumerable<string> values)
    {
        foreach (var value in values)
            Text(field, value);
        return this;
    }

    public byte[] ToArray() => [.. _bytes];

    private OnnxMessage Write(int field, WireFormat.WireType type, Action<CodedOutputStream> value)
    {
        using var written = new MemoryStream();
        using (var output = new CodedOutputStream(written, leaveOpen: true))
        {
            output.WriteTag(field, type);
            value(output);
        }

        _bytes.AddRange(written.ToArray());
        return this;
    }
}
