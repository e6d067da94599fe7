using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace LightGbm.Machines;

/// <summary>The first bytes on a connection: who calls, and a hash of what all machines must agree on.</summary>
internal sealed record Greeting(int Rank, byte[] Agreed)
{
    public const int Length = 8 + sizeof(int) + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Mark => "LGBMnet1"u8;

    public static Greeting Of(IReadOnlyList<DnsEndPoint> machines, int rank, string agreement)
    {
        var list = string.Join(',', machines.Select(machine => $"{machine.Host}:{machine.Port}"));
        return new(rank, SHA256.HashData(Encoding.UTF8.GetBytes($"{list}\n{agreement}")));
    }

    /// <returns>Null when somebody else is calling, who does not speak this.</returns>
    public static Greeting? Read(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Mark) ? new(BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), bytes[12..].ToArray()) : null;

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Rank);
        Agreed.CopyTo(bytes, 12);
        return bytes;
    }

    public bool Agrees(Greeting other) => Agreed.AsSpan().SequenceEqual(other.Agreed);
}
