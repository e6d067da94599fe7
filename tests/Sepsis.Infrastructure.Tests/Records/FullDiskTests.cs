using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>A disk that is full to the last byte, and has room again.</summary>
public sealed class FullDiskTests
{
    private const int Padding = 900;

    /// <summary>
    /// Fills the disk of the store under appends; then nothing is acknowledged that is not kept, and room brings it back.
    /// </summary>
    [SmallDiskFact]
    public async Task Refuse_StoresDiskFull_RefusesUntilThereIsRoom()
    {
        using var disk = new SmallDisk(2048);
        using var store = new SqliteDatabase(Path.Combine(disk.Path, AuditOptions.StoreFile));
        using var trail = new TrailUnderTest(store, new() { Folder = disk.Path });
        await trail.StartAsync();
        var kept = await AppendUntilRefusedAsync(trail, disk);
        disk.Free();
        await trail.BecomesAsync(AuditState.Stored);
        var after = Made.Records(1_000_000, 3);
        await trail.AppendAsync(after);
        await trail.StopAsync();
        var ids = await IdsOfWholeChainAsync(store);
        Assert.Superset(kept.Concat(after.Select(record => record.Id)).ToHashSet(), ids);
    }

    /// <summary>Fills the disk of the store, not that of the spool: nothing stops, nothing is lost, nothing twice.</summary>
    [SmallDiskFact]
    public async Task Spool_StoresDiskFull_GoesOnAndBringsIn()
    {
        using var disk = new SmallDisk(2048);
        using var folder = new TemporaryFolder();
        using var store = new SqliteDatabase(Path.Combine(disk.Path, AuditOptions.StoreFile));
        using var trail = new TrailUnderTest(store, new() { Folder = folder.Path, WhenDown = WhenDown.Spool });
        await trail.StartAsync();
        var records = Made.Records(0, 300, Padding);
        for (var i = 0; i < records.Length; i++)
        {
            if (i == 20)
                disk.Fill();
            await trail.AppendAsync(records[i]);
        }

        Assert.Equal(AuditState.Spooled, trail.Status.State);
        disk.Free();
        await trail.BecomesAsync(AuditState.Stored);
        Assert.Equal(records.Select(record => record.Id).Order(), (await IdsOfWholeChainAsync(store)).Order());
    }

    /// <summary>Fills the one disk of both: refuses, and what was acknowledged before is brought in once there is room.</summary>
    [SmallDiskFact]
    public async Task Spool_BothDisksFull_RefusesUntilThereIsRoom()
    {
        using var disk = new SmallDisk(2048);
        using var store = new SqliteDatabase(Path.Combine(disk.Path, AuditOptions.StoreFile));
        using var trail = new TrailUnderTest(store, new() { Folder = disk.Path, WhenDown = WhenDown.Spool });
        await trail.StartAsync();
        var kept = await AppendUntilRefusedAsync(trail, disk);
        disk.Free();
        await trail.BecomesAsync(AuditState.Stored);
        Assert.Superset(kept.ToHashSet(), await IdsOfWholeChainAsync(store));
    }

    /// <summary>A group that did not fit leaves nothing behind: neither for this process nor for the next.</summary>
    [SmallDiskFact]
    public void Append_SpoolsDiskFull_LeavesWhatWasKeptAndGoesOn()
    {
        using var disk = new SmallDisk(256);
        var file = Path.Combine(disk.Path, "spool.records");
        var kept = new List<AuditRecord>();
        using (var spool = new Spool(file))
        {
            spool.Append(kept = [.. Made.Records(0, 10, Padding)]);
            disk.Fill();
            Assert.Throws<IOException>(() => spool.Append(Made.Records(100, 20, Padding)));
            Assert.Throws<IOException>(() => spool.Append(Made.Records(200, 50, Padding)));
            disk.Free();
            var after = Made.Records(10, 5, Padding);
            spool.Append(after);
            kept.AddRange(after);
            Assert.Equal(kept.Count, spool.Waiting);
            Same(kept, spool);
        }

        using var again = new Spool(file);
        again.Open();
        Same(kept, again);
    }

    private static void Same(List<AuditRecord> kept, Spool spool) =>
        Assert.Equal(kept.Select(record => record.Id), spool.Peek(999, out _).Select(record => record.Id));

    private static async Task<List<Guid>> AppendUntilRefusedAsync(TrailUnderTest trail, SmallDisk disk)
    {
        var kept = new List<Guid>();
        for (var number = 0; ; number++)
        {
            if (number == 20)
                disk.Fill();
            var record = Made.Record(number, padding: Padding);
            try
            {
                await trail.AppendAsync(record);
                kept.Add(record.Id);
            }
            catch (SepsisException fault) when (fault.Error == SepsisError.AuditUnavailable)
            {
                Assert.True(number >= 20, "refused before the disk was full");
                return kept;
            }
        }
    }

    private static async Task<HashSet<Guid>> IdsOfWholeChainAsync(Database store) =>
        [.. (await Kept.WholeChainAsync(store, new KnownSecret())).Select(record => record.Record.Id)];
}
