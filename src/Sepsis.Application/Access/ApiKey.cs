using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Access;

/// <summary>
/// A key as its holder sends it: <c>sepsis_</c>, eight letters that name it, an underscore, and 256 bits from the system's
/// generator. What is kept of the bits is their SHA-256: a slow hash is for passwords, which can be guessed.
/// </summary>
public static class ApiKey
{
    public const string Prefix = "sepsis_";
    public const int IdLength = 8;
    public const int HashBytes = SHA256.HashSizeInBytes;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int SecretBytes = 32;
    private const int SecretLength = 43;
    private const int Length = 7 + IdLength + 1 + SecretLength;

    /// <summary>The only time that the text is seen.</summary>
    public static (string Text, StoredKey Key) Make(
        string name, Roles roles, DateTimeOffset now, DateTimeOffset? expiresAt, PanelSet? sends = null)
    {
        var id = RandomNumberGenerator.GetString(Letters, IdLength);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var key = new StoredKey(id, name, SHA256.HashData(Encoding.ASCII.GetBytes(secret)), roles, now, expiresAt, null);
        return ($"{Prefix}{id}_{secret}", key with { Sends = sends });
    }

    public static bool LooksLike(string credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return credential.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>The id as a number, and the hash of the secret. Nothing is allocated.</summary>
    /// <param name="text">As it was sent.</param>
    /// <param name="id">Which key it says it is.</param>
    /// <param name="secretHash">Of <see cref="HashBytes"/>.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out ulong id, Span<byte> secretHash)
    {
        id = 0;
        if (text.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length + IdLength] != '_')
            return false;
        Span<byte> secret = stackalloc byte[SecretLength];
        return TryNumber(text.Slice(Prefix.Length, IdLength), out id)
            && Encoding.ASCII.TryGetBytes(text[^SecretLength..], secret, out _)
            && SHA256.HashData(secret, secretHash) == HashBytes;
    }

    /// <summary>Eight letters of five bits each.</summary>
    public static bool TryNumber(ReadOnlySpan<char> id, out ulong number)
    {
        number = 0;
        foreach (var letter in id)
        {
            var digit = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
                return false;
            number = (number << 5) | (uint)digit;
        }

        return id.Length == IdLength;
    }
}

/// <summary>What is kept of a key.</summary>
/// <param name="Id">Eight letters, part of the key.</param>
/// <param name="Name">Unique; stands in logs and records.</param>
/// <param name="SecretHash">SHA-256 of the secret.</param>
/// <param name="Roles">What it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
/// <param name="RevokedAt">Since then it is refused.</param>
public sealed record StoredKey(
    string Id, string Name, ReadOnlyMemory<byte> SecretHash, Roles Roles, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt)
{
    /// <summary>The panels its holder sends of; null where the messages say so themselves.</summary>
    public PanelSet? Sends { get; init; }

    public bool IsUsable(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);

    public override string ToString() => $"StoredKey {Id} {Name} (hash withheld)";
}
