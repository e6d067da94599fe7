using Microsoft.IdentityModel.Tokens;

namespace Sepsis.Infrastructure.Access;

/// <summary>What a token must be to be looked at: signed by the directory, for this service, now.</summary>
internal static class TokenRules
{
    /// <summary>Public keys alone: with HMAC whoever can check a token can also make one.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static TokenValidationParameters Of(AuthorityOptions options, SigningKeys.Reading keys, TimeProvider clock)
    {
        var skew = TimeSpan.FromSeconds(options.ClockSkewSeconds);
        return new()
        {
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            IssuerSigningKeys = keys.Keys,
            // By the key's name alone: a token must not be tried with every key there is.
            TryAllIssuerSigningKeys = false,
            ValidIssuer = keys.Issuer,
            ValidAudience = options.Audience,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until, clock.GetUtcNow().UtcDateTime, skew),
        };
    }

    /// <summary>A token without an end would let in for ever.</summary>
    public static bool IsNow(DateTime? from, DateTime? until, DateTime now, TimeSpan skew) =>
        until is { } end && now < end + skew && !(from > now + skew);
}
