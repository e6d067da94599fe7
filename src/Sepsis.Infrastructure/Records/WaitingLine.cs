namespace Sepsis.Infrastructure.Records;

/// <summary>Many put in, one takes all that is there. Two lists change places, so that nothing is allocated for it.</summary>
internal sealed class WaitingLine
{
    private readonly object _gate = new();
    private List<PendingRecords> _waiting = [];
    private List<PendingRecords> _taken = [];
    private bool _closed;

    /// <returns>False when nothing is taken any more.</returns>
    public bool Put(PendingRecords pending)
    {
        lock (_gate)
        {
            if (_closed)
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
    public IReadOnlyList<PendingRecords> TakeAll(TimeSpan patience, out bool isLast)
    {
        lock (_gate)
        {
            if (_waiting.Count == 0 && !_closed)
                Monitor.Wait(_gate, patience);
            _taken.Clear();
            (_waiting, _taken) = (_taken, _waiting);
            isLast = _closed;
            return _taken;
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }
}
