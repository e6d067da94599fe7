using Microsoft.Extensions.Primitives;
using Sepsis.Application.Access;

namespace Sepsis.Api.Access;

/// <summary>What a request shows: a key, a token, nothing, or more than one thing, which is never looked at.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">As it was sent.</param>
internal readonly record struct Credential(CredentialKind Kind, string Text)
{
    public const string KeyHeader = "X-API-Key";

    private const string Bearer = "Bearer ";

    /// <summary>Two of them could be read as one by a proxy, and as the other here.</summary>
    public static Credential Of(IHeaderDictionary headers)
    {
        var keys = headers[KeyHeader];
        var authorization = headers.Authorization;
        if (keys.Count > 1 || authorization.Count > 1 || (keys.Count == 1 && IsBearer(authorization)))
            return new(CredentialKind.Ambiguous, "");
        if (keys.Count == 1)
            return new(CredentialKind.Key, keys.ToString());
        if (!IsBearer(authorization))
            return new(CredentialKind.None, "");
        var text = authorization.ToString()[Bearer.Length..];
        return new(ApiKey.LooksLike(text) ? CredentialKind.Key : CredentialKind.Token, text);
    }

    public override string ToString() => $"Credential {Kind} (text withheld)";

    private static bool IsBearer(StringValues authorization) =>
        authorization.Count == 1 && authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a request shows.</summary>
internal enum CredentialKind
{
    None,
    Key,
    Token,
    Ambiguous,
}
