using System.Diagnostics;

namespace Sepsis.Infrastructure.Records;

/// <summary>
/// Asks a store that is away whether it is back, on a thread of its own: one that hangs must not hold up the records
/// that are spooled meanwhile. To be asked by one thread.
/// </summary>
internal sealed class StoreProbe(Func<bool> canWrite, TimeSpan every) : IDisposable
{
    private Thread? _asking;
    private bool _answer;
    private long _asked;

    public void StoreFailed() => _asked = Stopwatch.GetTimestamp();

    /// <summary>Whether the last answer, told once, was yes; asks again where it is time to.</summary>
    public bool IsBack()
    {
        if (_asking is { IsAlive: true })
            return false;
        // Over as it is: what it answered is to be seen from here.
        _asking?.Join();
        var isBack = _asking is not null && _answer;
        _asking = null;
        if (!isBack && Stopwatch.GetElapsedTime(_asked) >= every)
            Ask();
        return isBack;
    }

    private void Ask()
    {
        _asked = Stopwatch.GetTimestamp();
        _asking = new(() => _answer = canWrite()) { Name = "audit probe", IsBackground = true };
        _asking.Start();
    }

    public void Dispose() => _asking?.Join();
}
