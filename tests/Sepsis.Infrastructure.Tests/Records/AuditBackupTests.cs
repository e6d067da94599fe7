using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;
using Sepsis.Infrastructure.Tests.Storage;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>A backup of either engine is restored into either.</summary>
[Collection(SharedPostgres.Name)]
public sealed class AuditBackupTests(PostgresServer server)
{
    private static readonly KnownSecret Secret = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task BackUpAndRestore_RecordsCheckpointAndKeys_AreBackInEitherEngine(string engine)
    {
        using var folder = new TemporaryFolder();
        using var store = new EmptyStore(engine, server);
        var database = store.Open();
        var records = Made.Records(0, 2500);
        using (var appender = new ChainAppender(database, Secret, TimeProvider.System))
            appender.Append(records);
        Change(
            database, "insert into api_key values ('abc', 'ward', @hash, 'predict', 1, null, 2, 'core,lactate')", ("@hash", new byte[32]));
        Change(database, "update chain set key_epoch = 7");
        new Retention(database, Secret, Microsoft.Extensions.Options.Options.Create(new AuditOptions()), TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<Retention>.Instance).RemoveBefore(records[100].At, CancellationToken.None);
        var file = folder.PathOf("backup.db");
        Assert.Equal(2400, await Backup(database).BackUpAsync(file, CancellationToken.None));
        foreach (var other in new[] { "Sqlite", "Postgres" }.Where(name => name == "Sqlite" || PostgresServer.IsInstalled))
        {
            using var empty = new EmptyStore(other, server);
            var restored = empty.Open();
            Assert.Equal(2400, await Backup(restored).RestoreAsync(file, CancellationToken.None));
            Assert.Equal(
                new(2400, 101, 2500, 100, null, null), await new ChainVerifier(restored, Secret).VerifyAsync(CancellationToken.None));
            Assert.Equal(("ward", 7L), Keys(restored));
            Assert.Null(await Backup(restored).RestoreAsync(file, CancellationToken.None));
        }
    }

    [Fact]
    public async Task BackUp_StoreIsAway_LeavesNoFile()
    {
        using var folder = new TemporaryFolder();
        var nobody = new PostgresDatabase("Host=127.0.0.1;Port=1;Username=nobody;Database=nothing");
        await Assert.ThrowsAsync<Domain.SepsisException>(
            () => Backup(nobody).BackUpAsync(folder.PathOf("backup.db"), CancellationToken.None));
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    private static AuditBackup Backup(Database database) => new(database, Secret, TimeProvider.System);

    private static void Change(Database database, string sql, params (string, object?)[] parameters)
    {
        using var connection = database.Open();
        using var transaction = database.BeginWrite(connection);
        Database.Run(transaction, sql, parameters);
        transaction.Commit();
    }

    private static (string, long) Keys(Database database)
    {
        using var connection = database.Open();
        using var transaction = database.BeginRead(connection);
        using var command = Database.Command(transaction, "select name, (select key_epoch from chain) from api_key");
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        return (row.GetString(0), row.GetInt64(1));
    }
}
