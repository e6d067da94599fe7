namespace Sepsis.Application.Access;

/// <summary>All keys, and the epoch they are of: it grows with every key that is made or revoked.</summary>
public sealed record KeySet(long Epoch, IReadOnlyList<StoredKey> Keys);
