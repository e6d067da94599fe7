using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Sepsis.Domain;

namespace Sepsis.Infrastructure.Access;

/// <summary>
/// The directory's issuer and keys, read when first needed, every hour, and when a token names a key that is not among them.
/// The library's own manager reads in the background, so that the first token after a rotation would be refused.
/// </summary>
internal sealed class SigningKeys : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int MaximumBytes = 1024 * 1024;

    private readonly SemaphoreSlim _reading = new(1);
    private readonly TimeProvider _clock;
    private readonly AuthorityOptions _options;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    { Timeout = Patience, MaxResponseContentBufferSize = MaximumBytes };

    private volatile Reading? _last;

    public SigningKeys(IOptions<AuthorityOptions> options, TimeProvider clock) => (_options, _clock) = (options.Value, clock);

    /// <summary>What one reading brought.</summary>
    internal sealed record Reading(string Issuer, IReadOnlyList<SecurityKey> Keys, DateTimeOffset At);

    public async Task<Reading> CurrentAsync(CancellationToken cancellationToken) =>
        _last is { } last && _clock.GetUtcNow() - last.At < Fresh ? last : await ReadAsync(_last, Fresh, cancellationToken);

    /// <returns>The one given where it is too young to be read again.</returns>
    public Task<Reading> NewerAsync(Reading than, CancellationToken cancellationToken) =>
        ReadAsync(than, TimeSpan.FromSeconds(_options.KeyRefreshSeconds), cancellationToken);

    public void Dispose()
    {
        _client.Dispose();
        _reading.Dispose();
    }

    private async Task<Reading> ReadAsync(Reading? than, TimeSpan youngerThan, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            // Somebody else has read while this one waited, or it was read a moment ago.
            if (_last is { } last && (last != than || _clock.GetUtcNow() - last.At < youngerThan))
                return last;
            return _last = await FetchAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or InvalidOperationException or ArgumentException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // What was read before goes on being good for an hour more, and is tried again at once after that.
            return _last is { } old && _clock.GetUtcNow() - old.At < 2 * Fresh
                ? old
                : throw new SepsisException(SepsisError.AuthorityAway, "Its configuration or its keys could not be read.", fault);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Reading> FetchAsync(CancellationToken cancellationToken)
    {
        var address = _options.Authority!.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration";
        var retriever = new HttpDocumentRetriever(_client) { RequireHttps = _options.Authority.Scheme == Uri.UriSchemeHttps };
        var read = await OpenIdConnectConfigurationRetriever.GetAsync(address, retriever, cancellationToken);
        // A shared secret published as a key would let everybody sign.
        var keys = read.SigningKeys.Where(
            key => key is RsaSecurityKey or ECDsaSecurityKey or X509SecurityKey or JsonWebKey { Kty: "RSA" or "EC" }).ToList();
        return new(_options.Issuer ?? read.Issuer, keys, _clock.GetUtcNow());
    }
}
