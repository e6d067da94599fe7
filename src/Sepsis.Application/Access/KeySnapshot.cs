using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Sepsis.Application.Access;

/// <summary>The keys of one epoch, by id; never changed, only exchanged. Each carries the admission it gives, so that none is made per request.</summary>
internal sealed class KeySnapshot(KeySet keys)
{
    public static readonly KeySnapshot None = new(new(-1, []));

    /// <summary>No text has this hash: what an unknown id is compared with.</summary>
    private static readonly byte[] Nothing = new byte[ApiKey.HashBytes];

    private readonly FrozenDictionary<ulong, (StoredKey Key, Admission Admission)> _byId = keys.Keys
        .Select(key => (Id: ApiKey.TryNumber(key.Id, out var number) ? number : (ulong?)null, Key: key))
        .Where(entry => entry.Id is not null)
        .ToFrozenDictionary(entry => entry.Id!.Value, entry => (entry.Key, new Admission(new(entry.Key.Name, entry.Key.Roles), entry.Id, keys.Epoch)));

    public long Epoch => keys.Epoch;

    public bool AnyUsable(DateTimeOffset now) => _byId.Values.Any(entry => entry.Key.IsUsable(now));

    /// <summary>An id that is not known costs as much as one that is.</summary>
    public Admission? Admit(ReadOnlySpan<char> text, DateTimeOffset now)
    {
        Span<byte> hash = stackalloc byte[ApiKey.HashBytes];
        if (!ApiKey.TryRead(text, out var id, hash))
            return null;
        var known = _byId.TryGetValue(id, out var held);
        var same = CryptographicOperations.FixedTimeEquals(hash, known ? held.Key.SecretHash.Span : Nothing);
        return known & same && held.Key.IsUsable(now) ? held.Admission : null;
    }

    public bool Holds(ulong id, DateTimeOffset now) => _byId.TryGetValue(id, out var held) && held.Key.IsUsable(now);
}
