using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Sepsis.Api.Tests.Access;

/// <summary>A hospital's directory on a port of the loopback: it says who it is, publishes keys, and signs tokens.</summary>
internal sealed class TestAuthority : IAsyncDisposable
{
    public const string Audience = "sepsis";

    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(5);

    private readonly WebApplication _app;

    private TestAuthority(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public SecurityKey Key { get; private set; } = NewKey();

    /// <summary>How often the keys were asked for.</summary>
    public int Asked { get; private set; }

    public static async Task<TestAuthority> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var authority = new TestAuthority(builder.Build());
        authority._app.MapGet("/.well-known/openid-configuration",
            () => Results.Text($$"""{"issuer":"{{authority.Address}}","jwks_uri":"{{authority.Address}}/keys"}""", "application/json"));
        authority._app.MapGet("/keys", () => Results.Text(authority.PublishedKeys(), "application/json"));
        await authority._app.StartAsync();
        return authority;
    }

    /// <summary>Another key signs from now on, and alone is published.</summary>
    public void Rotate() => Key = NewKey();

    public string Token(
        string roles = "predict", string? audience = Audience, string? issuer = null, TimeSpan? from = null, TimeSpan? until = null,
        string? jti = null,
        SigningCredentials? signedWith = null, string rolesClaim = "roles", string subject = "ward-7")
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["sub"] = subject, [rolesClaim] = rolesClaim == "scope" ? roles : roles.Split(' ') };
        if (jti is not null)
            claims["jti"] = jti;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Address,
            Audience = audience,
            Claims = claims,
            NotBefore = now + (from ?? -Valid),
            Expires = now + (until ?? Valid),
            SigningCredentials = signedWith ?? new(Key, SecurityAlgorithms.EcdsaSha256),
        });
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>As published, in the form in which an attacker reads it.</summary>
    public string PublishedKeys()
    {
        Asked++;
        var key = JsonWebKeyConverter.ConvertFromSecurityKey(Key);
        return $$"""{"keys":[{"kty":"EC","use":"sig","crv":"P-256","kid":"{{Key.KeyId}}","x":"{{key.X}}","y":"{{key.Y}}"}]}""";
    }

    private static ECDsaSecurityKey NewKey() =>
        new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N") };
}
