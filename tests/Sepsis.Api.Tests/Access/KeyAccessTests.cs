using Sepsis.Api.Tests.Hosting;
using Sepsis.Application.Access;

namespace Sepsis.Api.Tests.Access;

public sealed class KeyAccessTests(GuardedHost host) : IClassFixture<GuardedHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Predict_NoKey_Is401AndNamesBothWays()
    {
        using var response = await _client.PredictAsync();
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Bearer realm=\"sepsis\"", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("urn:sepsis:problem:credential-missing", (await response.JsonAsync()).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Predict_KeyInUse_IsAnswered(bool asBearer)
    {
        var key = host.KeyOf(Roles.Predict);
        using var response = asBearer ? await _client.PredictAsync(bearer: key) : await _client.PredictAsync(key);
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task Predict_RoleTooLow_Is403AndNamesTheRole()
    {
        using var response = await _client.PredictAsync(host.KeyOf(Roles.Read));
        Assert.Equal(403, (int)response.StatusCode);
        Assert.Contains("scope=\"predict\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Contains("predict", (await response.JsonAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Whoever tries keys learns nothing of which there are: every refusal reads alike.</summary>
    [Fact]
    public async Task Predict_KeyThatLetsNobodyIn_IsRefusedAlike()
    {
        var good = host.KeyOf(Roles.Predict);
        var others = new[]
        {
            host.Expired, host.Revoked,
            good[..^1] + (good[^1] == 'A' ? 'B' : 'A'), good[..7] + "aaaaaaaa" + good[15..], good + "A", good[..^1],
            good.ToUpperInvariant(), good.Replace(good[10], 'ä'),
            "sepsis_", "anything",
        };
        var answers = new HashSet<string>();
        foreach (var key in others)
        {
            using var response = await _client.PredictAsync(key);
            Assert.Equal(401, (int)response.StatusCode);
            var problem = await response.Content.ReadAsStringAsync();
            answers.Add($"{response.Headers.WwwAuthenticate} {problem[..problem.IndexOf("traceId", StringComparison.Ordinal)]}");
        }

        Assert.Contains("SEP502", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Predict_TwoCredentials_IsRefused()
    {
        var key = host.KeyOf(Roles.Predict);
        using var both = await _client.PredictAsync(key, key);
        Assert.Equal("SEP502", await both.CodeAsync());
        using var twice = await _client.SendAsync(new(HttpMethod.Post, "/predict") { Headers = { { "X-API-Key", [key, key] } } });
        Assert.Equal(401, (int)twice.StatusCode);
    }

    /// <summary>The next reading of the epoch is what makes it so: the poll's, or that of the record's commit.</summary>
    [Fact]
    public async Task Predict_KeyRevokedWhileServing_IsRefusedOnceTheEpochIsRead()
    {
        var key = host.Store.Make("leaked", Roles.Predict);
        await host.Ring.RefreshAsync(CancellationToken.None);
        using var before = await _client.PredictAsync(key);
        Assert.Equal(200, (int)before.StatusCode);
        await host.Store.RevokeAsync("leaked", TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await host.Ring.RefreshAsync(CancellationToken.None);
        using var after = await _client.PredictAsync(key);
        Assert.Equal(401, (int)after.StatusCode);
    }

    [Fact]
    public async Task Ready_KeysAreNeeded_SaysSo()
    {
        using var response = await _client.SendAsync(new(HttpMethod.Get, "/health/ready")
        { Headers = { { "Accept", "application/json" } } });
        Assert.Equal("keys", (await response.JsonAsync()).GetProperty("access").GetString());
    }
}
