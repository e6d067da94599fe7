using System.Data.Common;
using Sepsis.Application.Access;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Access;

/// <summary>Keys beside the records. A change, its record and the new epoch are one transaction, under the chain's head.</summary>
internal sealed class KeyStore(Database database, ISiteSecret secret, TimeProvider time) : IKeyStore
{
    private bool _isMigrated;

    public Task<long> EpochAsync(CancellationToken cancellationToken) =>
        InAsync(database.BeginRead, transaction => ReadEpochAsync(transaction, cancellationToken), cancellationToken);

    public Task<KeySet> ReadAsync(CancellationToken cancellationToken) => InAsync(database.BeginRead, async transaction =>
    {
        var epoch = await ReadEpochAsync(transaction, cancellationToken);
        await using var command = Database.Command(transaction, $"select {KeyRows.Columns} from api_key");
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<StoredKey>();
        while (await row.ReadAsync(cancellationToken))
            keys.Add(KeyRows.Read(row));
        return new KeySet(epoch, keys);
    }, cancellationToken);

    public Task AddAsync(StoredKey key, CancellationToken cancellationToken) => InAsync(database.BeginWrite, async transaction =>
    {
        // First the head: whoever holds it is alone.
        using var chain = new ChainWriter(database, secret, transaction.Connection!);
        var head = chain.Hold(transaction);
        await using var named = Database.Command(transaction, "select count(*) from api_key where name = @name", ("@name", key.Name));
        if (Convert.ToInt64(await named.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) > 0)
            throw new SepsisException(SepsisError.KeyNameTaken, "A name is never used again, so that records stay unambiguous.");
        KeyRows.Insert(transaction, key);
        Record(KeyRecord.Made(key, time.GetUtcNow()), chain, head, transaction);
        return true;
    }, cancellationToken);

    public Task<bool> RevokeAsync(string name, DateTimeOffset at, CancellationToken cancellationToken) =>
        InAsync(database.BeginWrite, transaction =>
    {
        using var chain = new ChainWriter(database, secret, transaction.Connection!);
        var head = chain.Hold(transaction);
        var revoked = Database.Run(
            transaction, "update api_key set revoked_at = @at where name = @name and revoked_at is null", ("@at", UnixTime.Of(at)),
            ("@name", name));
        if (revoked > 0)
            Record(KeyRecord.Revoked(name, at), chain, head, transaction);
        return Task.FromResult(revoked > 0);
    }, cancellationToken);

    private static void Record(AuditRecord record, ChainWriter chain, ChainHead head, DbTransaction transaction)
    {
        chain.Append(transaction, head, [record]);
        Database.Run(transaction, "update chain set key_epoch = key_epoch + 1");
    }

    private static async Task<long> ReadEpochAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = Database.Command(transaction, "select key_epoch from chain");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task<T> InAsync<T>(
        Func<DbConnection, DbTransaction> begin, Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            if (!_isMigrated)
                Migrations.Apply(database, time);
            _isMigrated = true;
            await using var connection = database.Open();
            await using var transaction = begin(connection);
            var result = await work(transaction);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (Exception fault) when (database.IsFault(fault))
        {
            throw new SepsisException(SepsisError.AuditUnavailable, $"The store of keys cannot be used ({fault.GetType().Name}).", fault);
        }
    }
}

/// <summary>Rows of the table of keys.</summary>
internal static class KeyRows
{
    public const string Columns = "id, name, secret_hash, roles, created_at, expires_at, revoked_at, sends";

    public static StoredKey Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        (byte[])row.GetValue(2),
        // A role of a newer version is none that this one knows: the key then may nothing, rather than something else.
        RoleNames.Parse(row.GetString(3)) ?? Roles.None,
        UnixTime.ToTime(row.GetInt64(4)),
        row.IsDBNull(5) ? null : UnixTime.ToTime(row.GetInt64(5)),
        row.IsDBNull(6) ? null : UnixTime.ToTime(row.GetInt64(6)))
    {
        Sends = row.IsDBNull(7) ? null : PanelSet.Parse(row.GetString(7)),
    };

    public static void Insert(DbTransaction transaction, StoredKey key) => Database.Run(
        transaction,
        $"insert into api_key ({Columns}) values (@id, @name, @hash, @roles, @created, @expires, @revoked, @sends)",
        ("@id", key.Id),
        ("@name", key.Name),
        ("@hash", key.SecretHash.ToArray()),
        ("@roles", RoleNames.Text(key.Roles)),
        ("@created", UnixTime.Of(key.CreatedAt)),
        ("@expires", Time(key.ExpiresAt)),
        ("@revoked", Time(key.RevokedAt)),
        ("@sends", key.Sends?.ToString()));

    private static long? Time(DateTimeOffset? at) => at is { } time ? UnixTime.Of(time) : null;
}

/// <summary>What the chain tells of a key: that it was made, for what, and that it was revoked. Never its secret, nor its hash.</summary>
internal static class KeyRecord
{
    /// <summary>Keys are made and revoked on the service's own machine.</summary>
    private const string CommandLine = "command-line";

    public static AuditRecord Made(StoredKey key, DateTimeOffset now) =>
        RecordBody.Of(Guid.CreateVersion7(now), now, AuditKind.Key, CommandLine, null, null, key, static (json, made) =>
    {
        json.WriteString("action", "made");
        json.WriteString("key", made.Name);
        json.WriteString("key_id", made.Id);
        json.WriteString("roles", RoleNames.Text(made.Roles));
        if (made.Sends is { } sends)
            json.WriteString("sends", sends.ToString());
        if (made.ExpiresAt is { } until)
            json.WriteString("expires_at", RecordBody.Text(until));
    });

    public static AuditRecord Revoked(string name, DateTimeOffset at) =>
        RecordBody.Of(Guid.CreateVersion7(at), at, AuditKind.Key, CommandLine, null, null, name, static (json, revoked) =>
    {
        json.WriteString("action", "revoked");
        json.WriteString("key", revoked);
    });
}
