using System.Data.Common;
using Sepsis.Application.Access;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Access;

/// <summary>Keys beside the records. A change, its record and the new epoch are one transaction, under the chain's head.</summary>
internal sealed class KeyStore(Database database, ISiteSecret secret, TimeProvider time) : IKeyStore
{
    private bool _isMigrated;

    public Task<long> EpochAsync(CancellationToken cancellationToken) => InAsync(database.BeginRead, transaction => ReadEpochAsync(transaction, cancellationToken), cancellationToken);

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

    public Task<bool> RevokeAsync(string name, DateTimeOffset at, CancellationToken cancellationToken) => InAsync(database.BeginWrite, transaction =>
    {
        using var chain = new ChainWriter(database, secret, transaction.Connection!);
        var head = chain.Hold(transaction);
        var revoked = Database.Run(transaction, "update api_key set revoked_at = @at where name = @name and revoked_at is null", ("@at", UnixTime.Of(at)), ("@name", name));
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

    private async Task<T> InAsync<T>(Func<DbConnection, DbTransaction> begin, Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
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
