using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Access;

/// <summary>Tokens of a directory that runs in this process, good ones and those an attacker would make.</summary>
public sealed class TokenAccessTests : IAsyncLifetime, IDisposable
{
    private TestAuthority _authority = null!;
    private GuardedHost _host = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _authority = await TestAuthority.StartAsync();
        _host = new()
        {
            Settings =
            {
                ["Access:Authority"] = _authority.Address,
                ["Access:Audience"] = TestAuthority.Audience,
                ["Access:KeyRefreshSeconds"] = "0",
            },
        };
    }

    public async Task DisposeAsync() => await _authority.DisposeAsync();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("predict", "roles", 200)]
    [InlineData("other predict", "roles", 200)]
    [InlineData("openid predict", "scope", 200)]
    [InlineData("read", "roles", 403)]
    [InlineData("other", "roles", 403)]
    [InlineData("predict", "groups", 403)]
    public async Task Predict_GoodToken_MayWhatItsRolesSay(string roles, string claim, int status)
    {
        Assert.Equal(status, await SendAsync(_authority.Token(roles, rolesClaim: claim)));
    }

    [Fact]
    public async Task Predict_SameTokenAgain_IsRememberedAndTheKeysReadOnce()
    {
        var token = _authority.Token();
        for (var i = 0; i < 3; i++)
            Assert.Equal(200, await SendAsync(token));
        Assert.Equal(1, _authority.Asked);
    }

    [Fact]
    public async Task Predict_KeysOfTheHospitalBesideTokens_GoOn()
    {
        Assert.Equal(200, await SendAsync(_host.All));
        using var ready = await Client().SendAsync(new(HttpMethod.Get, "/health/ready") { Headers = { { "Accept", "application/json" } } });
        Assert.Equal("authority", (await ready.JsonAsync()).GetProperty("access").GetString());
    }

    [Fact]
    public Task Predict_AlgorithmNone_Is401() => AssertRefusedAsync(Unsigned(_authority.Token()));

    /// <summary>The public key is known to everybody: taken as a shared secret, everybody could sign.</summary>
    [Fact]
    public async Task Predict_HmacWithThePublicKeyAsSecret_Is401()
    {
        foreach (
            var secret in new[] { _authority.PublishedKeys(), ((ECDsaSecurityKey)_authority.Key).ECDsa.ExportSubjectPublicKeyInfoPem() })
            await AssertRefusedAsync(
                _authority.Token(
                    signedWith: new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret))
                    { KeyId = _authority.Key.KeyId }, SecurityAlgorithms.HmacSha256)));
    }

    [Fact]
    public Task Predict_SomebodyElsesKeyUnderTheSameName_Is401()
    {
        var forged = new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = _authority.Key.KeyId };
        return AssertRefusedAsync(_authority.Token(signedWith: new(forged, SecurityAlgorithms.EcdsaSha256)));
    }

    [Theory]
    [InlineData("other-service")]
    [InlineData("")]
    public Task Predict_WrongAudience_Is401(string audience) => AssertRefusedAsync(_authority.Token(audience: audience));

    [Fact]
    public Task Predict_WrongIssuer_Is401() => AssertRefusedAsync(_authority.Token(issuer: "https://elsewhere.example"));

    [Fact]
    public Task Predict_ExpiredToken_Is401() => AssertRefusedAsync(_authority.Token(until: TimeSpan.FromMinutes(-2)));

    [Fact]
    public Task Predict_TokenNotYetValid_Is401() => AssertRefusedAsync(_authority.Token(from: TimeSpan.FromMinutes(2)));

    [Fact]
    public async Task Predict_ChangedPayload_Is401()
    {
        var parts = _authority.Token("read").Split('.');
        var payload = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("read", "admin", StringComparison.Ordinal);
        await AssertRefusedAsync($"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}");
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9..")]
    public Task Predict_NoToken_Is401(string token) => AssertRefusedAsync(token);

    [Fact]
    public Task Predict_EndlessToken_Is401() => AssertRefusedAsync(_authority.Token(subject: new('s', 20_000)));

    /// <summary>The directory changed its key; the old one's tokens end when it is no longer published.</summary>
    [Fact]
    public async Task Predict_UnknownKeyThenRotated_IsReadAnew()
    {
        Assert.Equal(200, await SendAsync(_authority.Token()));
        var old = _authority.Token(subject: "made-before");
        _authority.Rotate();
        Assert.Equal(200, await SendAsync(_authority.Token()));
        await AssertRefusedAsync(old);
    }

    [Fact]
    public async Task Predict_ReplayedJti_Is401()
    {
        _host.Settings["Access:RequireJti"] = "true";
        var token = _authority.Token(jti: "once");
        Assert.Equal(200, await SendAsync(token));
        await AssertRefusedAsync(token);
        await AssertRefusedAsync(_authority.Token(jti: "once", subject: "other"));
        await AssertRefusedAsync(_authority.Token());
        Assert.Equal(200, await SendAsync(_authority.Token(jti: "twice")));
    }

    [Fact]
    public async Task Predict_DirectoryAway_Is503AndKeysGoOn()
    {
        var token = _authority.Token();
        await _authority.DisposeAsync();
        using var response = await Client().PredictAsync(bearer: token);
        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal("SEP506", await response.CodeAsync());
        Assert.Equal(200, await SendAsync(_host.All));
    }

    [Fact]
    public async Task Predict_SubjectWithALineBreak_IsNoLineOfTheLog()
    {
        Assert.Equal(200, await SendAsync(_authority.Token(subject: "ward\nFAKE access open")));
        Assert.DoesNotContain(_host.Log.Lines, line => line.Contains("\nFAKE", StringComparison.Ordinal));
    }

    /// <summary>Started with the first request, so that a test can still set something.</summary>
    private HttpClient Client() => _client ??= _host.CreateClient();

    private async Task AssertRefusedAsync(string token)
    {
        using var response = await Client().PredictAsync(bearer: token);
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("SEP502", await response.CodeAsync());
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private async Task<int> SendAsync(string token)
    {
        using var response = await Client().PredictAsync(bearer: token);
        return (int)response.StatusCode;
    }

    private static string Unsigned(string token) => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";
}
