using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Records;

/// <summary>Many put in, one takes all that is there. Two lists change places, so that nothing is allocated for it.</summary>
internal sealed class RecordQueue
{
    private readonly object _gate = new();
    private List<PendingRecords> _waiting = [];
    private List<PendingRecords> _taken = [];
    private bool _completed;

    /// <returns>False when nothing is taken any more.</returns>
    public bool Enqueue(PendingRecords pending)
    {
        lock (_gate)
        {
            if (_completed)
                return false;
            _waiting.Add(pending);
            if (_waiting.Count == 1)
                Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Waits for the first, at most so long. The list is the caller's until the next call.</summary>
    /// <param name="patience">How long to wait where nothing is there.</param>
    /// <param name="isLast">Nothing will come any more.</param>
    public IReadOnlyList<PendingRecords> DequeueAll(TimeSpan patience, out bool isLast)
    {
        lock (_gate)
        {
            if (_waiting.Count == 0 && !_completed)
                Monitor.Wait(_gate, patience);
            _taken.Clear();
            (_waiting, _taken) = (_taken, _waiting);
            isLast = _completed;
            return _taken;
        }
    }

    public void Complete()
    {
        lock (_gate)
        {
            _completed = true;
            Monitor.PulseAll(_gate);
        }
    }
}

/// <summary>What one request wants kept, and whom to tell when it is; nobody, where the request does not wait.</summary>
internal readonly record struct PendingRecords(IReadOnlyList<AuditRecord> Records, TaskCompletionSource? Kept)
{
    public override string ToString() => "PendingRecords (values withheld)";
}
