namespace Sepsis.Application.Access;

/// <summary>Where keys are kept. Making and revoking one are records of the chain, and move the epoch.</summary>
public interface IKeyStore
{
    /// <summary>Cheap: asked four times a second.</summary>
    Task<long> EpochAsync(CancellationToken cancellationToken);

    /// <summary>Keys and epoch, of one consistent view.</summary>
    Task<KeySet> ReadAsync(CancellationToken cancellationToken);

    /// <exception cref="Domain.SepsisException">SEP507: a key of that name was made before.</exception>
    Task AddAsync(StoredKey key, CancellationToken cancellationToken);

    /// <returns>False where no key of that name is there to be revoked.</returns>
    Task<bool> RevokeAsync(string name, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>All keys, and the epoch they are of: it grows with every key that is made or revoked.</summary>
public sealed record KeySet(long Epoch, IReadOnlyList<StoredKey> Keys)
{
    public override string ToString() => $"KeySet {Epoch} (keys withheld)";
}
