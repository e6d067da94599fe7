using Sepsis.Application.Records;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;
using Sepsis.Infrastructure.Tests.Records;

namespace Sepsis.Infrastructure.Tests.Storage;

/// <summary>What both engines must hold to.</summary>
[Collection(SharedPostgres.Name)]
public sealed class DatabaseContract(PostgresServer server)
{
    private static readonly KnownSecret Secret = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task Append_Groups_AreOneChainInTheirOrder(string engine)
    {
        using var store = new EmptyStore(engine, server);
        var database = store.Open();
        using var appender = Appender(database);
        var records = Made.Records(0, 7);
        appender.Append(records[..1]);
        appender.Append(records[1..5]);
        appender.Append([]);
        appender.Append(records[5..]);
        var kept = await Kept.WholeChainAsync(store.Open(), new KnownSecret());
        Assert.Equal(records.Select(record => record.Id), kept.Select(record => record.Record.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Append_AfterAnotherProcessBegan_GoesOnWithItsChain(string engine)
    {
        using var store = new EmptyStore(engine, server);
        using (var first = Appender(store.Open()))
            first.Append(Made.Records(0, 3));
        using (var second = Appender(store.Open()))
            second.Append(Made.Records(3, 3));
        Assert.Equal(6, (await Kept.WholeChainAsync(store.Open(), new KnownSecret())).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Append_IdThatIsThere_KeepsNothingOfTheGroup(string engine)
    {
        using var store = new EmptyStore(engine, server);
        var database = store.Open();
        using var appender = Appender(database);
        var records = Made.Records(0, 4);
        appender.Append(records[..2]);
        var fault = Assert.ThrowsAny<Exception>(() => appender.Append([records[2], records[0], records[3]]));
        Assert.True(database.IsFault(fault), fault.ToString());
        Assert.Equal(2, (await Kept.WholeChainAsync(store.Open(), new KnownSecret())).Count);
        appender.Append([records[2]]);
        Assert.Equal(3, (await Kept.WholeChainAsync(store.Open(), new KnownSecret())).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Append_MayBeKept_LeavesOutWhatIsThere(string engine)
    {
        using var store = new EmptyStore(engine, server);
        using var appender = Appender(store.Open());
        var records = Made.Records(0, 5);
        appender.Append(records[..3]);
        appender.Append(records[1..], mayBeKept: true);
        appender.Append(records, mayBeKept: true);
        var kept = await Kept.WholeChainAsync(store.Open(), new KnownSecret());
        Assert.Equal(records.Select(record => record.Id), kept.Select(record => record.Record.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Append_TwoInstancesAtOnce_InterleaveIntoOneChain(string engine)
    {
        const int groups = 25;
        using var store = new EmptyStore(engine, server);
        var databases = new[] { store.Open(), store.Open() };
        await Task.WhenAll(databases.Select((database, instance) => Task.Run(() =>
        {
            using var appender = Appender(database);
            for (var group = 0; group < groups; group++)
                appender.Append(Made.Records((instance * 1000) + (group * 4), 4));
        })));
        Assert.Equal(2 * groups * 4, (await Kept.WholeChainAsync(store.Open(), new KnownSecret())).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Append_ClockGoesBack_KeepsTheOrderOfAnswers(string engine)
    {
        using var store = new EmptyStore(engine, server);
        using var appender = Appender(store.Open());
        AuditRecord[] records = [
            Made.Record(0), Made.Record(1, at: Made.Start.AddHours(-1)), Made.Record(2, at: Made.Start.AddHours(-1)), Made.Record(3)];
        appender.Append(records);
        var kept = await Kept.WholeChainAsync(store.Open(), new KnownSecret());
        Assert.Equal(records.Select(record => record.Id), kept.Select(record => record.Record.Id));
        var ofThatHour = await Kept.AllAsync(store.Open(), new(From: Made.Start.AddHours(-2), Until: Made.Start));
        Assert.Equal([2, 3], ofThatHour.Select(record => record.Sequence));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Migrations_SeveralAtOnceAndAgain_AreAppliedOnce(string engine)
    {
        using var store = new EmptyStore(engine, server);
        var databases = Enumerable.Range(0, 4).Select(_ => store.Open()).ToArray();
        await Task.WhenAll(databases.Select(database => Task.Run(() => Migrations.Apply(database, TimeProvider.System))));
        Migrations.Apply(databases[0], TimeProvider.System);
        using var connection = databases[0].Open();
        using var transaction = databases[0].BeginRead(connection);
        using var command = Database.Command(transaction, "select version from schema_version order by version");
        using var row = command.ExecuteReader();
        var applied = new List<int>();
        while (row.Read())
            applied.Add(row.GetInt32(0));
        Assert.Equal(Migrations.Of(databases[0].Engine).Select(migration => migration.Version), applied);
        Assert.NotEmpty(applied);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BeginRead_WhileAppending_IsOneView(string engine)
    {
        using var store = new EmptyStore(engine, server);
        using var appender = Appender(store.Open());
        appender.Append(Made.Records(0, 3));
        var reader = store.Open();
        using (var connection = reader.Open())
        using (var transaction = reader.BeginRead(connection))
        {
            Assert.Equal(3, ChainHead.Read(transaction).Sequence);
            appender.Append(Made.Records(3, 3));
            Assert.Equal(3, ChainHead.Read(transaction).Sequence);
            using var count = Database.Command(transaction, "select count(*) from record");
            Assert.Equal(3L, count.ExecuteScalar());
        }

        Assert.Equal(6, (await Kept.WholeChainAsync(reader, new KnownSecret())).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task At_AnyTick_IsKeptToTheMicrosecond(string engine)
    {
        using var store = new EmptyStore(engine, server);
        var database = store.Open();
        using var appender = Appender(database);
        var asked = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(2)).AddTicks(1_234_567);
        var record = Made.Record(0, at: asked);
        appender.Append([record]);
        var kept = await new AuditArchive(store.Open()).FindAsync(record.Id, CancellationToken.None);
        Assert.Equal(asked.AddTicks(-7), kept!.Record.At);
        Assert.Equal(TimeSpan.Zero, kept.Record.At.Offset);
        Assert.Equal(RecordBody.Read(kept.Record.Body).At, kept.Record.At);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FindAsync_KnownAndUnknown_TheRecordAndNone(string engine)
    {
        using var store = new EmptyStore(engine, server);
        var database = store.Open();
        using var appender = Appender(database);
        var records = Made.Records(0, 3);
        appender.Append(records);
        var archive = new AuditArchive(database);
        var found = await archive.FindAsync(records[1].Id, CancellationToken.None);
        Assert.Equal(records[1].Body.ToArray(), found!.Record.Body.ToArray());
        Assert.Null(await archive.FindAsync(Made.Record(0).Id, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ReadAsync_EveryMember_Filters(string engine)
    {
        using var store = new EmptyStore(engine, server);
        var database = store.Open();
        using var appender = Appender(database);
        var first = Made.Record(1, patientKey: "aa");
        AuditRecord[] records =
        [
            first, Made.Record(2, patientKey: "bb"), Made.Record(3, AuditKind.Refusal), Made.Record(4, AuditKind.Outcome, "aa", first.Id),
            Made.Record(5, AuditKind.Shadow, subject: first.Id), Made.Record(6, patientKey: "aa"),
        ];
        appender.Append(records);
        await ExpectAsync(database, new(), 1, 2, 3, 4, 5, 6);
        await ExpectAsync(database, new(Kind: AuditKind.Assessment), 1, 2, 6);
        await ExpectAsync(database, new(Kind: AuditKind.Refusal), 3);
        await ExpectAsync(database, new(Kind: AuditKind.Model));
        await ExpectAsync(database, new(After: 4), 5, 6);
        await ExpectAsync(database, new(From: records[2].At), 3, 4, 5, 6);
        await ExpectAsync(database, new(Until: records[2].At), 1, 2);
        await ExpectAsync(database, new(From: records[1].At, Until: records[3].At), 2, 3);
        await ExpectAsync(database, new(PatientKey: "aa"), 1, 4, 6);
        await ExpectAsync(database, new(PatientKey: "'; drop table record; --"));
        await ExpectAsync(database, new(Subjects: [first.Id]), 4, 5);
        await ExpectAsync(database, new(Subjects: [records[1].Id, first.Id]), 4, 5);
        await ExpectAsync(database, new(Subjects: []));
        await ExpectAsync(database, new(Limit: 2), 1, 2);
        await ExpectAsync(
            database,
            new(Kind: AuditKind.Assessment, After: 1, From: first.At, Until: records[5].At.AddSeconds(1), PatientKey: "aa", Limit: 5), 6);
        await ExpectAsync(database, new(Kind: AuditKind.Outcome, Subjects: [first.Id], PatientKey: "aa"), 4);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Read_OnePatientAmongMany_IsFoundFromTheCursorOn(string engine)
    {
        using var store = new EmptyStore(engine, server);
        var database = store.Open();
        using var appender = Appender(database);
        appender.Append([]);
        await ExpectAsync(database, new(PatientKey: "aa"));
        long[] places = [1, 1023, 1024, 1025, 2047, 2048, 2500];
        appender.Append(
            [.. Enumerable.Range(1, 2500).Select(number => Made.Record(number, patientKey: places.Contains(number) ? "aa" : "bb"))]);
        await ExpectAsync(database, new(PatientKey: "aa"), places);
        await ExpectAsync(database, new(PatientKey: "aa", After: 1023), places[2..]);
        await ExpectAsync(database, new(PatientKey: "aa", After: 1024, Limit: 2), places[3..5]);
        await ExpectAsync(database, new(PatientKey: "aa", After: 2500));
        await ExpectAsync(database, new(PatientKey: "cc"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Read_TimesOfOneMillisecond_AreToldApart(string engine)
    {
        using var store = new EmptyStore(engine, server);
        var database = store.Open();
        using var appender = Appender(database);
        DateTimeOffset At(int microseconds) => Made.Start.AddMicroseconds(microseconds);
        appender.Append(
            [Made.Record(1, at: At(0)), Made.Record(2, at: At(400)), Made.Record(3, at: At(999)), Made.Record(4, at: At(1000))]);
        await ExpectAsync(database, new(From: At(400)), 2, 3, 4);
        await ExpectAsync(database, new(From: At(401)), 3, 4);
        await ExpectAsync(database, new(Until: At(999)), 1, 2);
        await ExpectAsync(database, new(Until: At(1000)), 1, 2, 3);
        await ExpectAsync(database, new(From: At(1), Until: At(1001)), 2, 3, 4);
        await ExpectAsync(database, new(From: DateTimeOffset.MinValue, Until: DateTimeOffset.MaxValue), 1, 2, 3, 4);
        await ExpectAsync(database, new(From: DateTimeOffset.MaxValue));
        await ExpectAsync(database, new(Until: DateTimeOffset.MinValue));
    }

    private static async Task ExpectAsync(Database database, AuditQuery query, params long[] sequences) =>
        Assert.Equal(sequences, (await Kept.AllAsync(database, query)).Select(record => record.Sequence));

    private static ChainAppender Appender(Database database) => new(database, Secret, TimeProvider.System);
}
