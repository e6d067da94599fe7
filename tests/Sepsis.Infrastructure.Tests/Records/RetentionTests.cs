using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;
using Sepsis.Infrastructure.Tests.Storage;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>Records whose time is over go, and the chain of the rest still verifies.</summary>
[Collection(SharedPostgres.Name)]
public sealed class RetentionTests(PostgresServer server)
{
    private static readonly DateTimeOffset Start = new(2026, 2, 28, 23, 0, 0, TimeSpan.Zero);

    private static readonly KnownSecret Secret = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task RemoveBefore_MoreThanOneChunk_LeavesAWholeChain(string engine)
    {
        using var store = new EmptyStore(engine, server);
        var database = Keep(store, 5000, hour => hour);
        Assert.Equal(4321, Retention(database).RemoveBefore(Start.AddHours(4321), CancellationToken.None));
        Assert.Equal(new(679, 4322, 5000, 4321, null, null), await VerifyAsync(database));
        Assert.Equal(0, Retention(database).RemoveBefore(Start.AddHours(4321), CancellationToken.None));
        using (var appender = new ChainAppender(database, Secret, TimeProvider.System))
            appender.Append([RecordAt(6000)]);
        Assert.Equal(new(680, 4322, 5001, 4321, null, null), await VerifyAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RemoveBefore_Everything_ChainGoesOnFromItsEnd(string engine)
    {
        using var store = new EmptyStore(engine, server);
        var database = Keep(store, 10, hour => hour);
        Assert.Equal(10, Retention(database).RemoveBefore(Start.AddYears(1), CancellationToken.None));
        Assert.Equal(new(0, 11, 10, 10, null, null), await VerifyAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RemoveBefore_ClockWentBack_KeepsAnOldRecordBehindAYoungOne(string engine)
    {
        using var store = new EmptyStore(engine, server);
        // The sixth was made an hour after the start, by a clock that had been put right.
        var database = Keep(store, 10, hour => hour == 5 ? 1 : hour);
        Assert.Equal(3, Retention(database).RemoveBefore(Start.AddHours(3), CancellationToken.None));
        Assert.Equal(new(7, 4, 10, 3, null, null), await VerifyAsync(database));
    }

    [Theory]
    [InlineData("update checkpoint set sequence = 2", AuditFault.StartAltered)]
    [InlineData("update checkpoint set removed = 0", AuditFault.StartAltered)]
    [InlineData("update checkpoint set hash = zeroblob(32)", AuditFault.StartAltered)]
    [InlineData("delete from checkpoint", AuditFault.Missing)]
    [InlineData("delete from record where sequence = 4", AuditFault.Missing)]
    [InlineData("delete from record where sequence <= 5; update checkpoint set sequence = 5", AuditFault.StartAltered)]
    public async Task Verify_AfterTampering_NamesIt(string tampering, AuditFault fault)
    {
        using var store = new EmptyStore("Sqlite", server);
        var database = Keep(store, 10, hour => hour);
        Retention(database).RemoveBefore(Start.AddHours(3), CancellationToken.None);
        using (var connection = database.Open())
        using (var transaction = database.BeginWrite(connection))
        {
            Database.Run(transaction, tampering);
            transaction.Commit();
        }

        Assert.Equal(fault, (await VerifyAsync(database)).Fault);
    }

    private static Task<AuditVerification> VerifyAsync(Database database) =>
        new ChainVerifier(database, Secret).VerifyAsync(CancellationToken.None);

    private static Retention Retention(Database database) =>
        new(database, Secret, Options.Create(new AuditOptions()), TimeProvider.System, NullLogger<Retention>.Instance);

    private static Database Keep(EmptyStore store, int records, Func<int, int> hourOf)
    {
        var database = store.Open();
        using var appender = new ChainAppender(database, Secret, TimeProvider.System);
        appender.Append([.. Enumerable.Range(0, records).Select(i => RecordAt(hourOf(i)))]);
        return database;
    }

    private static AuditRecord RecordAt(int hour)
    {
        var at = Start.AddHours(hour);
        return RecordBody.Of(
            Guid.CreateVersion7(at), at, AuditKind.Assessment, "ward", null, null, hour,
            static (json, number) => json.WriteNumber("number", number));
    }
}
