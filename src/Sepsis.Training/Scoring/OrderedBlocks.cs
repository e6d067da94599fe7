using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Sepsis.Training.Scoring;

/// <summary>
/// Blocks read one after another, worked on by several threads and written in the order they were read. Each thread
/// reads, works and writes as its turn comes; no more than two blocks a thread exist, so that memory does not grow.
/// </summary>
/// <param name="make">An empty block; it is used again and again.</param>
/// <param name="read">Fills a block; false when nothing is left. One at a time.</param>
/// <param name="work">Several at a time, each on its own block.</param>
/// <param name="write">One at a time, in order.</param>
internal sealed class OrderedBlocks<TBlock>(Func<TBlock> make, Func<TBlock, bool> read, Action<TBlock> work, Action<TBlock> write)
    where TBlock : class
{
    private const int BlocksPerThread = 2;

    private readonly Lock _reading = new();
    private readonly Lock _ordering = new();
    private readonly ConcurrentBag<TBlock> _free = [];
    private readonly Dictionary<long, TBlock> _done = [];
    private long _read, _written;
    private bool _exhausted, _writing;

    public void Run(int threads, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var spare = new SemaphoreSlim(threads * BlocksPerThread);
        try
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => WorkOrEnd(spare, ending));
        }
        catch (AggregateException faults)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions.First(fault => fault is not OperationCanceledException));
        }
    }

    /// <summary>Whoever fails ends the others, for its block would be waited for.</summary>
    private void WorkOrEnd(SemaphoreSlim spare, CancellationTokenSource ending)
    {
        var done = false;
        try
        {
            while (Next(spare, ending.Token) is var (number, block))
            {
                work(block);
                WriteInOrder(number, block, spare);
            }

            done = true;
        }
        finally
        {
            if (!done)
                ending.Cancel();
        }
    }

    private (long Number, TBlock Block)? Next(SemaphoreSlim spare, CancellationToken ending)
    {
        lock (_reading)
        {
            ending.ThrowIfCancellationRequested();
            if (_exhausted)
                return null;
            spare.Wait(ending);
            var block = _free.TryTake(out var used) ? used : make();
            _exhausted = !read(block);
            return _exhausted ? null : (_read++, block);
        }
    }

    /// <summary>The thread that finds nobody writing writes whatever is next, its own block or others'.</summary>
    private void WriteInOrder(long number, TBlock block, SemaphoreSlim spare)
    {
        lock (_ordering)
            _done.Add(number, block);
        while (TakeTurn() is { } next)
        {
            write(next);
            _free.Add(next);
            spare.Release();
            lock (_ordering)
                (_written, _writing) = (_written + 1, false);
        }
    }

    private TBlock? TakeTurn()
    {
        lock (_ordering)
        {
            if (_writing || !_done.Remove(_written, out var next))
                return null;
            _writing = true;
            return next;
        }
    }
}
