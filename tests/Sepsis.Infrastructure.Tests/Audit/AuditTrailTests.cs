using Sepsis.Application.Audit;
using Sepsis.Infrastructure.Audit;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Tests.Audit;

public sealed class AuditTrailTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FailingDatabase _store;

    public AuditTrailTests() => _store = new(_folder.PathOf(AuditOptions.StoreFile));

    public static TheoryData<FailAt> Faults => [FailAt.Open, FailAt.Insert, FailAt.Commit, FailAt.AfterCommit];

    [Fact]
    public async Task AppendAsync_Commit_ReturnsWhenAnotherConnectionCanReadIt()
    {
        using var trail = await StartedAsync(new());
        for (var number = 0; number < 50; number++)
        {
            var record = Made.Record(number);
            await trail.AppendAsync(record);
            using var other = new SqliteDatabase(_folder.PathOf(AuditOptions.StoreFile));
            Assert.NotNull(await new AuditArchive(other).FindAsync(record.Id, CancellationToken.None));
        }
    }

    [Fact]
    public async Task StartAsync_NewStore_IsItsOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var trail = await StartedAsync(new());
        await trail.AppendAsync(Made.Record(0));
        foreach (var file in Directory.GetFiles(_folder.Path))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task AppendAsync_ManyAtOnce_EachIsKeptOnce()
    {
        using var trail = await StartedAsync(new());
        var records = Made.Records(0, 2000);
        await Parallel.ForEachAsync(records.Chunk(3), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (chunk, _) => await trail.AppendAsync(chunk));
        await KeptAsync(records);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Refuse_StoreFails_RefusesUntilItIsBack(FailAt fault)
    {
        using var trail = await StartedAsync(new());
        var before = Made.Records(0, 3);
        await trail.AppendAsync(before);
        _store.Fail(fault);
        var refused = Made.Records(3, 3);
        await trail.RefusesAsync(refused);
        _store.Recover();
        await trail.BecomesAsync(AuditState.Stored);
        var after = Made.Records(6, 3);
        await trail.AppendAsync(after);
        // Where the commit had happened, the refused are kept although nobody was answered: allowed; once.
        await KeptAsync(fault == FailAt.AfterCommit ? [.. before, .. refused, .. after] : [.. before, .. after]);
        Assert.False(File.Exists(_folder.PathOf("spool.records")));
    }

    /// <summary>A store that can be opened and not written is away: a probe that only looked would say it is back, and have every request find out.</summary>
    [Theory]
    [InlineData(FailAt.Commit)]
    [InlineData(FailAt.AfterCommit)]
    public async Task Refuse_StoreCanOnlyBeRead_StaysRefused(FailAt fault)
    {
        using var trail = await StartedAsync(new());
        await trail.AppendAsync(Made.Record(0));
        _store.Fail(fault);
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
        _store.Fail(FailAt.Open);
        using var trail = await StartedAsync(new());
        await trail.RefusesAsync(Made.Record(0));
        _store.Recover();
        await trail.BecomesAsync(AuditState.Stored);
        var record = Made.Record(1);
        await trail.AppendAsync(record);
        await KeptAsync([record]);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Spool_StoreFails_GoesOnAndBringsInWhatWaited(FailAt fault)
    {
        using var trail = await StartedAsync(new() { WhenDown = WhenDown.Spool });
        var records = Made.Records(0, 400);
        await trail.AppendAsync(records[..3]);
        _store.Fail(fault);
        foreach (var record in records[3..100])
            await trail.AppendAsync(record);
        Assert.Equal(AuditState.Spooled, trail.Status.State);
        _store.Recover();
        // While the first are being brought in, others go on.
        foreach (var record in records[100..])
            await trail.AppendAsync(record);
        await trail.BecomesAsync(AuditState.Stored);
        await KeptAsync(records);
        Assert.Equal(0, new FileInfo(_folder.PathOf("spool.records")).Length);
    }

    /// <summary>A server behind a broken network answers nothing, for seconds at every try: whoever asks it must not be who keeps records.</summary>
    [Fact]
    public async Task Spool_StoreHangs_NobodyWaitsForIt()
    {
        using var trail = await StartedAsync(new() { WhenDown = WhenDown.Spool });
        var records = Made.Records(0, 40);
        _store.Fail(FailAt.Open);
        await trail.AppendAsync(records[0]);
        _store.Fail(FailAt.Hangs);
        try
        {
            foreach (var record in records[1..])
            {
                await trail.AppendAsync(record).WaitAsync(TimeSpan.FromSeconds(20));
                await Task.Delay(2);
            }

            Assert.Equal(AuditState.Spooled, trail.Status.State);
        }
        finally
        {
            _store.Recover();
        }

        await trail.BecomesAsync(AuditState.Stored);
        await KeptAsync(records);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Spool_StoreComesAndGoes_LosesAndDoublesNothing(FailAt fault)
    {
        using var trail = await StartedAsync(new() { WhenDown = WhenDown.Spool });
        var records = Made.Records(0, 600);
        for (var i = 0; i < records.Length; i++)
        {
            if (i % 7 == 0)
                _store.Fail(fault, times: 1 + (i % 3));
            await trail.AppendAsync(records[i]);
        }

        _store.Recover();
        await trail.BecomesAsync(AuditState.Stored);
        await KeptAsync(records);
    }

    [Fact]
    public async Task Spool_StoppedWhileAway_NextStartBringsThemInFirst()
    {
        var records = Made.Records(0, 5);
        using (var trail = await StartedAsync(new() { WhenDown = WhenDown.Spool }))
        {
            await trail.AppendAsync(records[0]);
            _store.Fail(FailAt.AfterCommit, times: 1);
            await trail.AppendAsync(records[1]);
            _store.Fail(FailAt.Open);
            await trail.AppendAsync(records[2..4]);
            await trail.StopAsync();
        }

        _store.Recover();
        using var again = await StartedAsync(new());
        await again.AppendAsync(records[4]);
        await again.BecomesAsync(AuditState.Stored);
        await KeptAsync(records);
    }

    /// <summary>Batches arrive in groups larger than what is brought in at a time.</summary>
    [Fact]
    public async Task Spool_LargeBatchesGoOn_IsBroughtInAllTheSame()
    {
        using var trail = await StartedAsync(new() { WhenDown = WhenDown.Spool });
        _store.Fail(FailAt.Open);
        await trail.AppendAsync(Made.Records(0, 5000));
        _store.Recover();
        using var stop = new CancellationTokenSource();
        var batches = Enumerable.Range(1, 2).Select(lane => Task.Run(async () =>
        {
            for (var number = lane * 1_000_000; !stop.IsCancellationRequested; number += 5000)
                await trail.AppendAsync(Made.Records(number, 5000));
        })).ToList();
        await trail.BecomesAsync(AuditState.Stored);
        await stop.CancelAsync();
        await Task.WhenAll(batches);
        await Kept.WholeChainAsync(_store, new KnownSecret());
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
        using var trail = new TrailUnderTest(_store, new() { Folder = _folder.Path, Durability = Durability.Buffered, BufferedRecords = 10 });
        for (var number = 0; number < 10; number++)
            Assert.True(trail.AppendAsync(Made.Record(number)).IsCompletedSuccessfully);
        // Nobody takes before the start.
        var waiting = trail.AppendAsync(Made.Record(10));
        Assert.False(waiting.IsCompleted);
        await trail.StartAsync();
        await waiting;
        await trail.StopAsync();
        Assert.Equal(11, (await Kept.WholeChainAsync(_store, new KnownSecret())).Count);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Buffered_StoreFailsAndIsBack_KeepsWhatWasAnswered(FailAt fault)
    {
        var records = Made.Records(0, 5);
        using var trail = await StartedAsync(new() { Durability = Durability.Buffered });
        await trail.AppendAsync(records[..2]);
        _store.Fail(fault);
        await trail.AppendAsync(records[2..4]);
        await trail.BecomesAsync(AuditState.Refused);
        await trail.RefusesAsync(Made.Record(9));
        _store.Recover();
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
            _store.Fail(FailAt.Commit);
            await trail.AppendAsync(records[2..]);
            await trail.StopAsync();
        }

        _store.Recover();
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
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private async Task<TrailUnderTest> StartedAsync(AuditOptions options)
    {
        options.Folder = _folder.Path;
        var trail = new TrailUnderTest(_store, options);
        await trail.StartAsync();
        return trail;
    }

    private async Task KeptAsync(IEnumerable<AuditRecord> records) =>
        Assert.Equal(records.Select(record => record.Id).Order(), (await Kept.WholeChainAsync(_store, new KnownSecret())).Select(record => record.Record.Id).Order());
}
