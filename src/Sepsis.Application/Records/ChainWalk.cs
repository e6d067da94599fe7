using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sepsis.Application.Records;

/// <summary>One step after another along the chain; ends at the first fault.</summary>
/// <param name="after">The place before the first record.</param>
/// <param name="hash">What the first record is put on.</param>
public sealed class ChainWalk(long after, ReadOnlyMemory<byte> hash)
{
    public ReadOnlyMemory<byte> Hash { get; private set; } = hash;

    public long Last { get; private set; } = after;

    public AuditFault? Fault { get; private set; }

    public long? FaultAt { get; private set; }

    /// <returns>False where the chain is broken here.</returns>
    public bool Step(StoredRecord next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Sequence != Last + 1)
            return End(AuditFault.Missing, Last + 1);
        var expected = ChainLink.Hash(Hash.Span, next.Sequence, next.Record.Body.Span);
        if (!next.Hash.Span.SequenceEqual(expected))
            return End(AuditFault.Altered, next.Sequence);
        if (!IsIndexOf(next.Record))
            return End(AuditFault.IndexAltered, next.Sequence);
        (Hash, Last) = (expected, next.Sequence);
        return true;
    }

    public bool End(AuditFault fault, long at)
    {
        (Fault, FaultAt) = (fault, at);
        return false;
    }

    private static bool IsIndexOf(AuditRecord record) => RecordBody.Read(record.Body) == record;
}

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
