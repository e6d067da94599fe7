using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Sepsis.Infrastructure.Access;

/// <summary>What was seen, each until its own time, and never more than so many.</summary>
internal sealed class RememberedTokens<T>(int capacity, TimeProvider clock)
{
    private readonly ConcurrentDictionary<TokenDigest, (T Value, DateTimeOffset Until)> _seen = new();

    public bool TryGet(TokenDigest digest, out T value)
    {
        var found = _seen.TryGetValue(digest, out var seen) && clock.GetUtcNow() < seen.Until;
        value = seen.Value;
        return found;
    }

    /// <returns>False where it was there already, and where nothing more fits.</returns>
    public bool TryAdd(TokenDigest digest, T value, DateTimeOffset until)
    {
        if (_seen.Count >= capacity)
            ForgetThePast();
        return _seen.Count < capacity && _seen.TryAdd(digest, (value, until));
    }

    private void ForgetThePast()
    {
        var now = clock.GetUtcNow();
        foreach (var (digest, seen) in _seen)
            if (seen.Until <= now)
                _seen.TryRemove(digest, out _);
    }
}

/// <summary>SHA-256 of a token, or of what names it: what is remembered cannot be used to get in.</summary>
internal readonly record struct TokenDigest(UInt128 First, UInt128 Second)
{
    /// <summary>A token with many roles is some 2 KiB; a longer one is not looked at.</summary>
    public const int MaximumLength = 8192;

    public static TokenDigest Of(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Math.Min(text.Length, MaximumLength) * 3];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var written = Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, MaximumLength)], bytes);
        SHA256.HashData(bytes[..written], hash);
        var halves = MemoryMarshal.Cast<byte, UInt128>(hash);
        return new(halves[0], halves[1]);
    }
}
