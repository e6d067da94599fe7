using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>
/// Removes records whose time is over, the oldest first, a chunk at a time so that nobody waits for it long. Each
/// chunk leaves a signed checkpoint, from which the rest of the chain still verifies.
/// </summary>
internal sealed class Retention(
    Database database, ISiteSecret secret, IOptions<AuditOptions> options, TimeProvider time, ILogger<Retention> log)
    : BackgroundService
{
    private const int ChunkRecords = 2000;

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.RetentionDays == 0 || options.Value.Durability == Durability.Off)
            return;
        using var timer = new PeriodicTimer(Every, time);
        do
            Prune(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Prune(CancellationToken cancellationToken)
    {
        try
        {
            var removed = RemoveBefore(time.GetUtcNow().AddDays(-options.Value.RetentionDays), cancellationToken);
            if (removed > 0)
                Log.Pruned(log, removed, options.Value.RetentionDays);
        }
        catch (Exception fault) when (database.IsFault(fault))
        {
            Log.CannotPrune(log, fault.GetType().Name);
        }
    }

    /// <returns>How many were removed.</returns>
    public long RemoveBefore(DateTimeOffset time, CancellationToken cancellationToken)
    {
        long removed = 0;
        while (!cancellationToken.IsCancellationRequested && RemoveChunk(time) is > 0 and var chunk)
            removed += chunk;
        return removed;
    }

    private int RemoveChunk(DateTimeOffset before)
    {
        using var connection = database.Open();
        using var transaction = database.BeginWrite(connection);
        // Held as by whoever appends: nobody reads a chain that lacks its beginning and has no checkpoint yet.
        ChainHead.Hold(database, transaction);
        var start = Checkpoint.Read(transaction);
        if (LastToGo(transaction, start.Sequence, before) is not { } last)
            return 0;
        var removed = Database.Run(transaction, "delete from record where sequence <= @last", ("@last", last.Sequence));
        Checkpoint.Of(last.Sequence, last.Hash, start.Removed + removed, secret).Write(transaction, time.GetUtcNow());
        transaction.Commit();
        return removed;
    }

    /// <summary>The last of a chunk of records that are all old: a clock that jumped leaves an old one behind a young one.</summary>
    private static (long Sequence, byte[] Hash)? LastToGo(DbTransaction transaction, long after, DateTimeOffset before)
    {
        using var young = Database.Command(
            transaction, "select min(sequence) from record where sequence <= @most and at >= @before", ("@most", after + ChunkRecords),
            ("@before", UnixTime.Of(before)));
        var firstYoung = young.ExecuteScalar() is { } found and not DBNull
            ? Convert.ToInt64(found, CultureInfo.InvariantCulture)
            : long.MaxValue;
        using var command = Database.Command(transaction,
            "select sequence, hash from record where sequence <= @most and sequence < @young order by sequence desc limit 1", (
                "@most", after + ChunkRecords), ("@young", firstYoung));
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), (byte[])row.GetValue(1)) : null;
    }
}
