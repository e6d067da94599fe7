namespace Sepsis.Application.Access;

/// <summary>The keys of the store, as last read: a request sees one snapshot, and a reader exchanges it.</summary>
public sealed class KeyRing(IKeyStore store, TimeProvider clock) : IKeyRing, IKeyEpoch, IDisposable
{
    private readonly SemaphoreSlim _reading = new(1);

    private volatile KeySnapshot _held = KeySnapshot.None;

    /// <summary>The latest that a group of records was written under.</summary>
    private long _seen = -1;

    public long Epoch => _held.Epoch;

    public bool IsBehind => Volatile.Read(ref _seen) > _held.Epoch;

    public bool HasUsableKey => _held.AnyUsable(clock.GetUtcNow());

    public void Saw(long epoch) => Volatile.Write(ref _seen, epoch);

    public Admission? Admit(ReadOnlySpan<char> key) => _held.Admit(key, clock.GetUtcNow());

    public bool StillValid(Admission admission)
    {
        ArgumentNullException.ThrowIfNull(admission);
        var held = _held;
        return admission.KeyId is not { } id || admission.Epoch == held.Epoch || held.Holds(id, clock.GetUtcNow());
    }

    /// <summary>One reader at a time, so that an older reading never replaces a newer one.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (await store.EpochAsync(cancellationToken) != _held.Epoch)
                _held = new(await store.ReadAsync(cancellationToken));
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();
}
