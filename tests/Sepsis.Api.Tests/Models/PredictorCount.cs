using System.Collections.Concurrent;
using Sepsis.Application.Models;

namespace Sepsis.Api.Tests.Models;

/// <summary>How many predictors were opened and freed, and what was done wrong with one.</summary>
internal sealed class PredictorCount
{
    private int _opened;
    private int _freed;
    private int _misused;

    public ConcurrentQueue<string> Asked { get; } = new();

    public int Alive => Volatile.Read(ref _opened) - Volatile.Read(ref _freed);

    public int Misused => Volatile.Read(ref _misused);

    public int Opened => Volatile.Read(ref _opened);

    public void Tried(BundleSource source) => Asked.Enqueue(source.Name);

    public void Open() => Interlocked.Increment(ref _opened);

    public void Free() => Interlocked.Increment(ref _freed);

    /// <summary>Used after it was freed, or freed twice.</summary>
    public void Misuse() => Interlocked.Increment(ref _misused);
}
