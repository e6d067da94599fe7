using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Records;

/// <summary>
/// Hands the records of all requests to one thread, which keeps those that wait in one commit. A dedicated thread,
/// for it blocks on the disk, and the pool has no more threads than cores.
/// </summary>
internal sealed class AuditTrail(RecordKeeper keeper, IOptions<AuditOptions> options, ILogger<AuditTrail> log)
    : IAuditTrail, IHostedService, IDisposable
{
    private static readonly AuditStatus Off = new(AuditState.Off);

    private readonly RecordQueue _queue = new();
    private readonly Durability _durability = options.Value.Durability;
    private long _buffered;
    private Thread? _thread;

    public AuditStatus Status => _durability == Durability.Off ? Off : keeper.Status;

    public ValueTask AppendAsync(IReadOnlyList<AuditRecord> records)
    {
        if (_durability == Durability.Off || records.Count == 0)
            return ValueTask.CompletedTask;
        if (keeper.Refuses)
            throw RecordKeeper.CannotKeep();
        if (_durability == Durability.Buffered && Interlocked.Add(ref _buffered, records.Count) <= options.Value.BufferedRecords)
            return _queue.Enqueue(new(records, null)) ? ValueTask.CompletedTask : throw RecordKeeper.CannotKeep();
        var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _queue.Enqueue(new(records, kept)) ? new(kept.Task) : throw RecordKeeper.CannotKeep();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_durability == Durability.Off)
        {
            Log.AuditOff(log);
            return Task.CompletedTask;
        }

        keeper.Start();
        _thread = new(Run) { Name = "audit", IsBackground = true };
        _thread.Start();
        return Task.CompletedTask;
    }

    /// <summary>After the web server: what it accepted is kept.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Complete();
        return _thread is null ? Task.CompletedTask : Task.Run(_thread.Join, cancellationToken);
    }

    private void Run()
    {
        bool isLast;
        do
        {
            var pending = _queue.DequeueAll(keeper.Patience, out isLast);
            if (_durability == Durability.Buffered)
                Interlocked.Add(ref _buffered, -pending.Sum(each => (long)each.Records.Count));
            keeper.Keep(pending);
        }
        while (!isLast);
        keeper.Stop();
    }

    public void Dispose()
    {
        // Also where nobody stopped it (another service failed to start): the thread must be out of what is taken away.
        _queue.Complete();
        _thread?.Join();
        keeper.Dispose();
    }
}
