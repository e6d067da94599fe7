using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>The last record's place and hash, signed; and which state of the keys it was written under.</summary>
internal sealed record ChainHead(long Sequence, byte[] Hash, byte[] Signature, long KeyEpoch)
{
    /// <summary>Nobody else can append until the transaction ends.</summary>
    public static ChainHead Hold(Database database, DbTransaction transaction) => Read(transaction, database.ForUpdate);

    public static ChainHead Read(DbTransaction transaction, string suffix = "")
    {
        using var command = Reading(transaction, suffix);
        return Read(command);
    }

    /// <summary>To be kept, where the head is read again and again.</summary>
    public static DbCommand Reading(DbTransaction transaction, string suffix) =>
        Database.Command(transaction, $"select sequence, hash, signature, key_epoch from chain{suffix}");

    public static ChainHead Read(DbCommand reading)
    {
        using var row = reading.ExecuteReader();
        return row.Read()
            ? new(row.GetInt64(0), (byte[])row.GetValue(1), (byte[])row.GetValue(2), row.GetInt64(3))
            : throw new InvalidDataException("The chain has no head.");
    }

    public ChainHead At(long sequence, byte[] hash, ISiteSecret secret) =>
        this with { Sequence = sequence, Hash = hash, Signature = Sign(secret, sequence, hash) };

    public void Write(DbTransaction transaction)
    {
        using var command = Writing(transaction);
        command.ExecuteNonQuery();
    }

    /// <summary>To be kept, where heads are written again and again: <see cref="Bind"/> puts another in.</summary>
    public DbCommand Writing(DbTransaction transaction) => Database.Command(transaction,
        "update chain set sequence = @sequence, hash = @hash, signature = @signature", ("@sequence", Sequence), ("@hash", Hash),
        ("@signature", Signature));

    public void Bind(DbCommand writing) =>
        (writing.Parameters[0].Value, writing.Parameters[1].Value, writing.Parameters[2].Value) = (Sequence, Hash, Signature);

    /// <summary>
    /// Asks a store whether it can be written, not only read. Altered and put back: SQLite writes no page that did not change,
    /// and a full disk would seem to have room.
    /// </summary>
    public void Rewrite(DbTransaction transaction)
    {
        Database.Run(transaction, "update chain set sequence = sequence + 1");
        Write(transaction);
    }

    /// <summary>An empty chain is not signed.</summary>
    public bool IsSigned(ISiteSecret secret) =>
        Sequence == 0 || CryptographicOperations.FixedTimeEquals(Signature, Sign(secret, Sequence, Hash));

    public static byte[] Sign(ISiteSecret secret, long sequence, ReadOnlySpan<byte> hash)
    {
        Span<byte> content = stackalloc byte[sizeof(long) + ChainLink.HashBytes];
        BinaryPrimitives.WriteInt64BigEndian(content, sequence);
        hash.CopyTo(content[sizeof(long)..]);
        return secret.Sign(content);
    }
}

/// <summary>Up to here records were removed when their time was over; what remains is put on this hash.</summary>
internal sealed record Checkpoint(long Sequence, byte[] Hash, long Removed, byte[] Signature)
{
    public static readonly Checkpoint None = new(0, ChainLink.Start.ToArray(), 0, []);

    public static Checkpoint Read(DbTransaction transaction)
    {
        using var command = Database.Command(
            transaction, "select sequence, hash, removed, signature from checkpoint order by sequence desc limit 1");
        using var row = command.ExecuteReader();
        return row.Read() ? new(row.GetInt64(0), (byte[])row.GetValue(1), row.GetInt64(2), (byte[])row.GetValue(3)) : None;
    }

    public static Checkpoint Of(long sequence, byte[] hash, long removed, ISiteSecret secret) =>
        new(sequence, hash, removed, Sign(secret, sequence, hash, removed));

    public void Write(DbTransaction transaction, DateTimeOffset at)
    {
        Database.Run(transaction, "delete from checkpoint");
        Database.Run(
            transaction,
            "insert into checkpoint (sequence, hash, at, removed, signature) values (@sequence, @hash, @at, @removed, @signature)",
            ("@sequence", Sequence), ("@hash", Hash), ("@at", UnixTime.Of(at)), ("@removed", Removed), ("@signature", Signature));
    }

    public bool IsSigned(ISiteSecret secret) =>
        Sequence == 0 || CryptographicOperations.FixedTimeEquals(Signature, Sign(secret, Sequence, Hash, Removed));

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
