using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Sepsis.Infrastructure.Access;

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
