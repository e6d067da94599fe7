using System.Runtime.Versioning;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;
using Sepsis.Tests;

namespace Sepsis.Infrastructure.Tests.Records;

public sealed class AuditTrailTests : FailingStoreTests
{
    [Fact]
    public async Task AppendAsync_Commit_ReturnsWhenAnotherConnectionCanReadIt()
    {
        using var trail = await StartedAsync(new());
        for (var number = 0; number < 50; number++)
        {
            var record = Made.Record(number);
            await trail.AppendAsync(record);
            using var other = new SqliteDatabase(Folder.PathOf(AuditOptions.StoreFile));
            Assert.NotNull(await new AuditArchive(other).FindAsync(record.Id, CancellationToken.None));
        }
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task StartAsync_NewStore_IsItsOwnersAlone()
    {
        using var trail = await StartedAsync(new());
        await trail.AppendAsync(Made.Record(0));
        foreach (var file in Directory.GetFiles(Folder.Path))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task AppendAsync_ManyAtOnce_EachIsKeptOnce()
    {
        using var trail = await StartedAsync(new());
        var records = Made.Records(0, 2000);
        await Parallel.ForEachAsync(
            records.Chunk(3), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (chunk, _) => await trail.AppendAsync(chunk));
        await KeptAsync(records);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Refuse_StoreFails_RefusesUntilItIsBack(FailAt fault)
    {
        using var trail = await StartedAsync(new());
        var before = Made.Records(0, 3);
        await trail.AppendAsync(before);
        Store.Fail(fault);
        var refused = Made.Records(3, 3);
        await trail.RefusesAsync(refused);
        Store.Recover();
        await trail.BecomesAsync(AuditState.Stored);
        var after = Made.Records(6, 3);
        await trail.AppendAsync(after);
        // Where the commit had happened, the refused are kept although nobody was answered: allowed; once.
        await KeptAsync(fault == FailAt.AfterCommit ? [.. before, .. refused, .. after] : [.. before, .. after]);
        Assert.False(File.Exists(Folder.PathOf("spool.records")));
    }

    /// <summary>
    /// A store that can be opened and not written is away: a probe that only looked would say it is back, and have every request
    /// find out.
    /// </summary>
    [Theory]
    [InlineData(FailAt.Commit)]
    [InlineData(FailAt.AfterCommit)]
    public async Task Refuse_StoreCanOnlyBeRead_StaysRefused(FailAt fault)
    {
        using var trail = await StartedAsync(new());
        await trail.AppendAsync(Made.Record(0));
        Store.Fail(fault);
        await trail.RefusesAsync(Made.Record(1));
        for (var i = 0; i < 30; i++)
        {
            await Task.Delay(5);
            Assert.Equal(AuditState.Refused, trail.Status.State);
        }
    }

    [Fact]
    public async Task Refuse_StoreAwayAtTheStart_StartsAndIsBackLater()
    {
        Store.Fail(FailAt.Open);
        using var trail = await StartedAsync(new());
        await trail.RefusesAsync(Made.Record(0));
        Store.Recover();
        await trail.BecomesAsync(AuditState.Stored);
        var record = Made.Record(1);
        await trail.AppendAsync(record);
        await KeptAsync([record]);
    }

    [Fact]
    public async Task Buffered_Stopped_HasKeptEverything()
    {
        var records = Made.Records(0, 3000);
        using var trail = await StartedAsync(new() { Durability = Durability.Buffered });
        foreach (var record in records)
            await trail.AppendAsync(record);
        await trail.StopAsync();
        await KeptAsync(records);
        await trail.RefusesAsync(Made.Record(0));
    }

    [Fact]
    public async Task Buffered_LineIsFull_Waits()
    {
        using var trail = new TrailUnderTest(Store, new() { Folder = Folder.Path, Durability = Durability.Buffered, BufferedRecords = 10 });
        for (var number = 0; number < 10; number++)
            Assert.True(trail.AppendAsync(Made.Record(number)).IsCompletedSuccessfully);
        // Nobody takes before the start.
        var waiting = trail.AppendAsync(Made.Record(10));
        Assert.False(waiting.IsCompleted);
        await trail.StartAsync();
        await waiting;
        await trail.StopAsync();
        Assert.Equal(11, (await Kept.WholeChainAsync(Store, new KnownSecret())).Count);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Buffered_StoreFailsAndIsBack_KeepsWhatWasAnswered(FailAt fault)
    {
        var records = Made.Records(0, 5);
        using var trail = await StartedAsync(new() { Durability = Durability.Buffered });
        await trail.AppendAsync(records[..2]);
        Store.Fail(fault);
        await trail.AppendAsync(records[2..4]);
        await trail.BecomesAsync(AuditState.Refused);
        await trail.RefusesAsync(Made.Record(9));
        Store.Recover();
        await trail.BecomesAsync(AuditState.Stored);
        await trail.AppendAsync(records[4]);
        await trail.StopAsync();
        await KeptAsync(records);
    }

    [Theory]
    [InlineData(WhenDown.Refuse)]
    [InlineData(WhenDown.Spool)]
    public async Task Buffered_StoppedWhileAway_LeavesThemToTheNextStart(WhenDown whenDown)
    {
        var records = Made.Records(0, 5);
        var options = new AuditOptions { Durability = Durability.Buffered, WhenDown = whenDown };
        using (var trail = await StartedAsync(options))
        {
            await trail.AppendAsync(records[..2]);
            Store.Fail(FailAt.Commit);
            await trail.AppendAsync(records[2..]);
            await trail.StopAsync();
        }

        Store.Recover();
        using var again = await StartedAsync(options);
        await again.BecomesAsync(AuditState.Stored);
        await KeptAsync(records);
    }

    [Fact]
    public async Task Off_Anything_KeepsNothing()
    {
        using var trail = await StartedAsync(new() { Durability = Durability.Off });
        await trail.AppendAsync(Made.Record(0));
        await trail.StopAsync();
        Assert.Equal(AuditState.Off, trail.Status.State);
        Assert.Empty(Directory.GetFiles(Folder.Path));
    }
}
