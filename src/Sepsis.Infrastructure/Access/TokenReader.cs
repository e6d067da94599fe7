using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Sepsis.Application.Access;

namespace Sepsis.Infrastructure.Access;

/// <summary>Reads JSON Web Tokens of the configured directory (RFC 7519, RFC 9068), and remembers the good ones until they end.</summary>
internal sealed class TokenReader(SigningKeys signing, IOptions<AuthorityOptions> options, TimeProvider clock) : ITokenReader
{
    /// <summary>What the directory takes back before a token ends is noticed after this.</summary>
    private static readonly TimeSpan LongestMemory = TimeSpan.FromMinutes(5);

    private readonly AuthorityOptions _options = options.Value;
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = TokenDigest.MaximumLength };
    private readonly RememberedTokens<GrantedAccess?> _good = new(options.Value.RememberedTokens, clock);
    private readonly RememberedTokens<bool> _used = new(options.Value.RememberedTokens, clock);

    public bool IsOn => _options.Authority is not null;

    public GrantedAccess? Remembered(string token) =>
        !_options.RequireJti && token.Length <= TokenDigest.MaximumLength && _good.TryGet(TokenDigest.Of(token), out var granted)
            ? granted
            : null;

    public async Task<GrantedAccess?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > TokenDigest.MaximumLength || !_handler.CanReadToken(token))
            return null;
        if (await ValidateAsync(token, cancellationToken) is not { } read)
            return null;
        // The last moment at which it would be accepted: until then a second use must be told.
        var until = new DateTimeOffset(read.ValidTo, TimeSpan.Zero) + TimeSpan.FromSeconds(_options.ClockSkewSeconds);
        if (_options.RequireJti && !IsFirstUse(read, until))
            return null;
        var granted = new GrantedAccess(TokenCaller.Of(read, _options.RolesClaim));
        if (!_options.RequireJti)
            _good.TryAdd(TokenDigest.Of(token), granted, Earlier(until, clock.GetUtcNow() + LongestMemory));
        return granted;
    }

    private async Task<JsonWebToken?> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        var keys = await signing.CurrentAsync(cancellationToken);
        var result = await _handler.ValidateTokenAsync(token, TokenRules.Of(_options, keys, clock));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await signing.NewerAsync(keys, cancellationToken) is var newer
            && newer != keys)
            result = await _handler.ValidateTokenAsync(token, TokenRules.Of(_options, newer, clock));
        return result.IsValid ? (JsonWebToken)result.SecurityToken : null;
    }

    /// <summary>Where no more can be remembered, none is let in: what is forgotten could be used again.</summary>
    private bool IsFirstUse(JsonWebToken token, DateTimeOffset until) =>
        token.Id is { Length: > 0 and <= TokenDigest.MaximumLength } jti && _used.TryAdd(TokenDigest.Of(jti), true, until);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

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

/// <summary>Who a token speaks for, and what its claims say that they may do.</summary>
internal static class TokenCaller
{
    private static readonly string[] Names = [JwtRegisteredClaimNames.Sub, "client_id", JwtRegisteredClaimNames.Azp];

    public static Caller Of(JsonWebToken token, string rolesClaim)
    {
        var name = Names.Select(claim => token.TryGetPayloadValue<string>(claim, out var value) ? value : null)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return new(
            CallerName.Clean(name ?? ""),
            Granted(token, rolesClaim).Concat(Granted(token, "scope")).Aggregate(Roles.None, (roles, role) => roles | role));
    }

    /// <summary>
    /// A claim may come once or many times, and each time hold one name or several; names of other services' roles are none of
    /// ours.
    /// </summary>
    private static IEnumerable<Roles> Granted(JsonWebToken token, string claim) => token.Claims
        .Where(found => found.Type == claim)
        .SelectMany(found => found.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(RoleNames.Of);
}
