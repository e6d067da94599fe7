using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sepsis.Application.Records;

/// <summary>What ties a record to the one before: SHA-256 of its hash, this one's place, and this one's body.</summary>
public static class ChainLink
{
    public const int HashBytes = SHA256.HashSizeInBytes;

    /// <summary>What the first record is put on.</summary>
    public static readonly ReadOnlyMemory<byte> Start = new byte[HashBytes];

    /// <summary>Kept for the thread's next record: to make one costs as much as to hash a record.</summary>
    [ThreadStatic]
    private static IncrementalHash? s_hash;

    public static byte[] Hash(ReadOnlySpan<byte> previous, long sequence, ReadOnlySpan<byte> body)
    {
        var hash = s_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> place = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(place, sequence);
        hash.AppendData(previous);
        hash.AppendData(place);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
