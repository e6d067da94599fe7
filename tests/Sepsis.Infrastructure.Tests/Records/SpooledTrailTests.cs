using Sepsis.Application.Records;
using Sepsis.Infrastructure.Records;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>While the store is away records go to the spool; nothing is lost or doubled on the way back.</summary>
public sealed class SpooledTrailTests : FailingStoreTests
{
    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Spool_StoreFails_GoesOnAndBringsInWhatWaited(FailAt fault)
    {
        using var trail = await StartedAsync(new() { WhenDown = WhenDown.Spool });
        var records = Made.Records(0, 400);
        await trail.AppendAsync(records[..3]);
        Store.Fail(fault);
        foreach (var record in records[3..100])
            await trail.AppendAsync(record);
        Assert.Equal(AuditState.Spooled, trail.Status.State);
        Store.Recover();
        // While the first are being brought in, others go on.
        foreach (var record in records[100..])
            await trail.AppendAsync(record);
        await trail.BecomesAsync(AuditState.Stored);
        await KeptAsync(records);
        Assert.Equal(0, new FileInfo(Folder.PathOf("spool.records")).Length);
    }

    /// <summary>
    /// A server behind a broken network answers nothing, for seconds at every try: whoever asks it must not be who keeps records.
    /// </summary>
    [Fact]
    public async Task Spool_StoreHangs_NobodyWaitsForIt()
    {
        using var trail = await StartedAsync(new() { WhenDown = WhenDown.Spool });
        var records = Made.Records(0, 40);
        Store.Fail(FailAt.Open);
        await trail.AppendAsync(records[0]);
        Store.Fail(FailAt.Hangs);
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
            Store.Recover();
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
                Store.Fail(fault, times: 1 + (i % 3));
            await trail.AppendAsync(records[i]);
        }

        Store.Recover();
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
            Store.Fail(FailAt.AfterCommit, times: 1);
            await trail.AppendAsync(records[1]);
            Store.Fail(FailAt.Open);
            await trail.AppendAsync(records[2..4]);
            await trail.StopAsync();
        }

        Store.Recover();
        using var again = await StartedAsync(new());
        await again.AppendAsync(records[4]);
        await again.BecomesAsync(AuditState.Stored);
        await KeptAsync(records);
    }

    /// <summary>
    /// Not one record of it is whole: a crash tore it, or a disk altered it. Whoever operates the service is to know, at once.
    /// </summary>
    [Fact]
    public async Task StartAsync_SpoolWithoutAWholeRecord_IsPutAside()
    {
        var file = Folder.PathOf("spool.records");
        await File.WriteAllTextAsync(file, "no record");
        using var trail = await StartedAsync(new());
        Assert.Equal(AuditState.Stored, trail.Status.State);
        Assert.False(File.Exists(file));
        Assert.Equal("no record", await File.ReadAllTextAsync(Directory.GetFiles(Folder.Path, "spool.records.damaged-*").Single()));
    }

    /// <summary>Batches arrive in groups larger than what is brought in at a time.</summary>
    [Fact]
    public async Task Spool_LargeBatchesGoOn_IsBroughtInAllTheSame()
    {
        using var trail = await StartedAsync(new() { WhenDown = WhenDown.Spool });
        Store.Fail(FailAt.Open);
        await trail.AppendAsync(Made.Records(0, 5000));
        Store.Recover();
        using var stop = new CancellationTokenSource();
        var batches = Enumerable.Range(1, 2).Select(lane => Task.Run(async () =>
        {
            for (var number = lane * 1_000_000; !stop.IsCancellationRequested; number += 5000)
                await trail.AppendAsync(Made.Records(number, 5000));
        })).ToList();
        await trail.BecomesAsync(AuditState.Stored);
        await stop.CancelAsync();
        await Task.WhenAll(batches);
        await Kept.WholeChainAsync(Store, new KnownSecret());
    }
}
