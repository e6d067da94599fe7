using Sepsis.Api.Tests.Access;

namespace Sepsis.Api.Tests.Hosting;

public sealed class HeaderTests(GuardedHost host) : IClassFixture<GuardedHost>
{
    private readonly HttpClient _client = host.CreateClient();

    /// <summary>An answer, a refusal, an exception, nothing there, health, the document.</summary>
    [Theory]
    [InlineData("POST", "/predict", true, 200)]
    [InlineData("POST", "/predict", false, 401)]
    [InlineData("GET", "/api/v1/models/nothing", true, 404)]
    [InlineData("GET", "/nothing", true, 404)]
    [InlineData("GET", "/health", false, 200)]
    [InlineData("GET", "/openapi/v1.json", false, 200)]
    public async Task Send_AnyAnswer_CarriesTheHeaders(string method, string address, bool withKey, int status)
    {
        using var response = await _client.SendAsync(method, address, withKey ? host.All : null);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Header(response, "Content-Security-Policy"));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    /// <summary>The page works under its policy: no script stands in it, all come from here.</summary>
    [Fact]
    public async Task Swagger_Page_RunsOwnFilesAlone()
    {
        using var response = await _client.GetAsync("/swagger/index.html");
        Assert.Contains("script-src 'self';", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        var scripts = (await response.Content.ReadAsStringAsync()).Split("<script").Skip(1).ToList();
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Matches("^ src=\"(?!http|//)[^\"]+\"[^>]*></script>", script));
    }

    [Fact]
    public async Task Send_OriginNotAllowed_GetsNoCorsHeader()
    {
        using var preflight = await PreflightAsync(_client, "https://elsewhere.example");
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Send_OriginAllowed_MayAskWithAKey()
    {
        await using var own = new GuardedHost { Settings = { ["Access:CorsOrigins:0"] = "https://triage.example" } };
        using var client = own.CreateClient();
        using var preflight = await PreflightAsync(client, "https://triage.example");
        Assert.Equal("https://triage.example", Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Contains("X-API-Key", Header(preflight, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        using var other = await PreflightAsync(client, "https://elsewhere.example");
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static Task<HttpResponseMessage> PreflightAsync(HttpClient client, string origin) => client.SendAsync(new(HttpMethod.Options, "/predict")
    {
        Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type,x-api-key" } },
    });

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));
}
