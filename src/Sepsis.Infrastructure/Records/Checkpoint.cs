using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>Up to here records were removed when their time was over; what remains is put on this hash.</summary>
internal sealed record Checkpoint(long Sequence, byte[] Hash, long Removed, byte[] Signature)
{
    public static readonly Checkpoint None = new(0, ChainLink.Start.ToArray(), 0, []);

    public static Checkpoint Read(DbTransaction transaction)
    {
        using var command = Database.Command(transaction, "select sequence, hash, removed, signature from checkpoint order by sequence desc limit 1");
        using var row = command.ExecuteReader();
        return row.Read() ? new(row.GetInt64(0), (byte[])row.GetValue(1), row.GetInt64(2), (byte[])row.GetValue(3)) : None;
    }

    public static Checkpoint Of(long sequence, byte[] hash, long removed, ISiteSecret secret) => new(sequence, hash, removed, Sign(secret, sequence, hash, removed));

    public void Write(DbTransaction transaction, DateTimeOffset at)
    {
        Database.Run(transaction, "delete from checkpoint");
        Database.Run(transaction, "insert into checkpoint (sequence, hash, at, removed, signature) values (@sequence, @hash, @at, @removed, @signature)",
            ("@sequence", Sequence), ("@hash", Hash), ("@at", UnixTime.Of(at)), ("@removed", Removed), ("@signature", Signature));
    }

    public bool IsSigned(ISiteSecret secret) => Sequence == 0 || CryptographicOperations.FixedTimeEquals(Signature, Sign(secret, Sequence, Hash, Removed));

    /// <summary>Longer than what a head signs: neither signature stands for the other.</summary>
    private static byte[] Sign(ISiteSecret secret, long sequence, ReadOnlySpan<byte> hash, long removed)
    {
        Span<byte> content = stackalloc byte[(2 * sizeof(long)) + ChainLink.HashBytes];
        BinaryPrimitives.WriteInt64BigEndian(content, sequence);
        BinaryPrimitives.WriteInt64BigEndian(content[sizeof(long)..], removed);
        hash.CopyTo(content[(2 * sizeof(long))..]);
        return secret.Sign(content);
    }
}
