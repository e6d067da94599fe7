using Sepsis.Application.Access;

namespace Sepsis.Api.Tests.Access;

/// <summary>Keys in memory, each change a new epoch.</summary>
internal sealed class FakeKeyStore : IKeyStore
{
    private readonly Lock _changing = new();

    private volatile KeySet _keys = new(1, []);

    /// <summary>Of every reading of all keys: what an unchanged epoch must save.</summary>
    public int Readings { get; private set; }

    public string Make(string name, Roles roles, TimeSpan? expiresIn = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (text, key) = ApiKey.Make(name, roles, now, now + expiresIn);
        Change([.. _keys.Keys, key]);
        return text;
    }

    public Task<long> EpochAsync(CancellationToken cancellationToken) => Task.FromResult(_keys.Epoch);

    public Task<KeySet> ReadAsync(CancellationToken cancellationToken)
    {
        Readings++;
        return Task.FromResult(_keys);
    }

    public Task AddAsync(StoredKey key, CancellationToken cancellationToken)
    {
        Change([.. _keys.Keys, key]);
        return Task.CompletedTask;
    }

    public Task<bool> RevokeAsync(string name, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var isThere = _keys.Keys.Any(key => key.Name == name && key.RevokedAt is null);
        if (isThere)
            Change([.. _keys.Keys.Select(key => key.Name == name ? key with { RevokedAt = at } : key)]);
        return Task.FromResult(isThere);
    }

    private void Change(IReadOnlyList<StoredKey> keys)
    {
        lock (_changing)
            _keys = new(_keys.Epoch + 1, keys);
    }
}
