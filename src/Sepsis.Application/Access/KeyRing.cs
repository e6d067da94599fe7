using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Sepsis.Application.Access;

/// <summary>
/// The keys of the store, as last read: a request sees one snapshot, and a reader exchanges it. Asking takes no lock and
/// allocates nothing.
/// </summary>
public sealed class KeyRing(IKeyStore store, TimeProvider clock) : IKeyEpoch, IDisposable
{
    private readonly SemaphoreSlim _reading = new(1);

    private volatile KeySnapshot _held = KeySnapshot.None;

    /// <summary>The latest that a group of records was written under.</summary>
    private long _seen = -1;

    /// <summary>Of the keys held; -1 before any were read.</summary>
    public long Epoch => _held.Epoch;

    /// <summary>A record was written under a later state of the keys than the one held: who was let in must be let in again.</summary>
    public bool IsBehind => Volatile.Read(ref _seen) > _held.Epoch;

    public bool HasUsableKey => _held.AnyUsable(clock.GetUtcNow());

    public void ObserveEpoch(long epoch) => Volatile.Write(ref _seen, epoch);

    /// <returns>Null where it lets nobody in; why is not told, so that nobody learns which keys there are.</returns>
    public GrantedAccess? Admit(ReadOnlySpan<char> key) => _held.Admit(key, clock.GetUtcNow());

    /// <summary>Whether who was let in would be let in now, by the keys held.</summary>
    public bool StillValid(GrantedAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        var held = _held;
        return access.KeyId is not { } id || access.Epoch == held.Epoch || held.Holds(id, clock.GetUtcNow());
    }

    /// <summary>
    /// Reads the keys anew where the store's epoch is another one; one reader at a time, so that an older reading never replaces a
    /// newer one.
    /// </summary>
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

/// <summary>Told, with every group of records, which state of the keys it was written under.</summary>
public interface IKeyEpoch
{
    /// <summary>Before the requests of the group are released.</summary>
    void ObserveEpoch(long epoch);
}

/// <summary>
/// The keys of one epoch, by id; never changed, only exchanged. Each carries the access it grants, so that none is made per
/// request.
/// </summary>
internal sealed class KeySnapshot(KeySet keys)
{
    public static readonly KeySnapshot None = new(new(-1, []));

    /// <summary>No text has this hash: what an unknown id is compared with.</summary>
    private static readonly byte[] Nothing = new byte[ApiKey.HashBytes];

    private readonly FrozenDictionary<ulong, (StoredKey Key, GrantedAccess Access)> _byId = keys.Keys
        .Select(key => (Id: ApiKey.TryNumber(key.Id, out var number) ? number : (ulong?)null, Key: key))
        .Where(entry => entry.Id is not null)
        .ToFrozenDictionary(
            entry => entry.Id!.Value,
            entry => (entry.Key, new GrantedAccess(CallerOf(entry.Key), entry.Id, keys.Epoch)));

    public long Epoch => keys.Epoch;

    public bool AnyUsable(DateTimeOffset now) => _byId.Values.Any(entry => entry.Key.IsUsable(now));

    /// <summary>An id that is not known costs as much as one that is.</summary>
    public GrantedAccess? Admit(ReadOnlySpan<char> text, DateTimeOffset now)
    {
        Span<byte> hash = stackalloc byte[ApiKey.HashBytes];
        if (!ApiKey.TryRead(text, out var id, hash))
            return null;
        var known = _byId.TryGetValue(id, out var held);
        var same = CryptographicOperations.FixedTimeEquals(hash, known ? held.Key.SecretHash.Span : Nothing);
        return known & same && held.Key.IsUsable(now) ? held.Access : null;
    }

    private static Caller CallerOf(StoredKey key) => new(key.Name, key.Roles) { Sends = key.Sends };

    public bool Holds(ulong id, DateTimeOffset now) => _byId.TryGetValue(id, out var held) && held.Key.IsUsable(now);
}
