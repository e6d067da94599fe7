namespace Sepsis.Application.Access;

/// <summary>What is kept of a key.</summary>
/// <param name="Id">Eight letters, part of the key.</param>
/// <param name="Name">Unique; stands in logs and records.</param>
/// <param name="SecretHash">SHA-256 of the secret.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
/// <param name="RevokedAt">Since then it is refused.</param>
public sealed record StoredKey(
    string Id, string Name, ReadOnlyMemory<byte> SecretHash, Roles Roles, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    public bool IsUsable(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);

    public override string ToString() => $"StoredKey {Id} {Name} (hash withheld)";
}
