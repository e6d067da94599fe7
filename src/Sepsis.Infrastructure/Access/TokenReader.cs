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
    private readonly Remembered<Admission?> _good = new(options.Value.RememberedTokens, clock);
    private readonly Remembered<bool> _used = new(options.Value.RememberedTokens, clock);

    public bool IsOn => _options.Authority is not null;

    public Admission? Remembered(string token) =>
        !_options.RequireJti && token.Length <= TokenDigest.MaximumLength && _good.TryGet(TokenDigest.Of(token), out var admission) ? admission : null;

    public async Task<Admission?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > TokenDigest.MaximumLength || !_handler.CanReadToken(token))
            return null;
        if (await ValidateAsync(token, cancellationToken) is not { } read)
            return null;
        // The last moment at which it would be accepted: until then a second use must be told.
        var until = new DateTimeOffset(read.ValidTo, TimeSpan.Zero) + TimeSpan.FromSeconds(_options.ClockSkewSeconds);
        if (_options.RequireJti && !IsFirstUse(read, until))
            return null;
        var admission = new Admission(TokenCaller.Of(read, _options.RolesClaim));
        if (!_options.RequireJti)
            _good.TryAdd(TokenDigest.Of(token), admission, Earlier(until, clock.GetUtcNow() + LongestMemory));
        return admission;
    }

    private async Task<JsonWebToken?> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        var keys = await signing.CurrentAsync(cancellationToken);
        var result = await _handler.ValidateTokenAsync(token, TokenRules.Of(_options, keys, clock));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await signing.NewerAsync(keys, cancellationToken) is var newer && newer != keys)
            result = await _handler.ValidateTokenAsync(token, TokenRules.Of(_options, newer, clock));
        return result.IsValid ? (JsonWebToken)result.SecurityToken : null;
    }

    /// <summary>Where no more can be remembered, none is let in: what is forgotten could be used again.</summary>
    private bool IsFirstUse(JsonWebToken token, DateTimeOffset until) =>
        token.Id is { Length: > 0 and <= TokenDigest.MaximumLength } jti && _used.TryAdd(TokenDigest.Of(jti), true, until);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
