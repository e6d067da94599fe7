namespace Sepsis.Application.Access;

/// <summary>That somebody was let in: who, by which key, and under which epoch of the keys.</summary>
/// <param name="Caller">Who.</param>
/// <param name="KeyId">The key's id as a number; null for a token, and for nobody in particular.</param>
/// <param name="Epoch">Of the keys that were held then.</param>
public sealed record Admission(Caller Caller, ulong? KeyId = null, long Epoch = 0)
{
    public static readonly Admission Anonymous = new(Caller.Anonymous);
}
