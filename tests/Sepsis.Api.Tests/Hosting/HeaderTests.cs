using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Sepsis.Api.Tests.Access;

namespace Sepsis.Api.Tests.Hosting;

public sealed partial class HeaderTests(GuardedHost host) : IClassFixture<GuardedHost>
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

    /// <summary>The page works under its policy: its scripts come from here, but for the one whose hash the policy names.</summary>
    [Fact]
    public async Task Swagger_Page_RunsOwnFilesAndTheScriptOfItsHash()
    {
        using var response = await _client.GetAsync("/swagger/index.html");
        var policy = Header(response, "Content-Security-Policy");
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        // A browser hashes a script with the line ends it reads, which are \n alone (HTML, section 13.2.3.5).
        var page = (await response.Content.ReadAsStringAsync()).ReplaceLineEndings("\n");
        var scripts = Script().Matches(page).ToList();
        Assert.All(scripts.SkipLast(1), script => Assert.Matches("^ src=\"\\./[^\"]+\"", script.Groups["attributes"].Value));
        Assert.All(scripts.SkipLast(1), script => Assert.Equal("", script.Groups["text"].Value.Trim()));
        Assert.Equal("", scripts[^1].Groups["attributes"].Value);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(scripts[^1].Groups["text"].Value)));
        Assert.True(policy.Contains($"script-src 'self' 'sha256-{hash}';", StringComparison.Ordinal),
            $"The page's script has the hash sha256-{hash}.");
        Assert.Equal(scripts.Count, page.Split("<script").Length - 1);
    }

    /// <summary>Whatever a proxy says of its addresses: the script stays the one of its hash.</summary>
    [Fact]
    public async Task Swagger_BehindAProxy_IsTheSamePage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/swagger/index.html")
        {
            Headers = { { "X-Forwarded-Prefix", "/elsewhere" }, { "X-Forwarded-Host", "elsewhere.example" } },
        };
        using var response = await _client.SendAsync(request);
        Assert.Equal(await _client.GetStringAsync("/swagger/index.html"), await response.Content.ReadAsStringAsync());
    }

    /// <summary>Nothing on the page names another address, nor has it validated elsewhere.</summary>
    [Fact]
    public async Task Swagger_Page_AsksNobodyElse()
    {
        var page = await _client.GetStringAsync("/swagger/index.html");
        Assert.DoesNotContain("//", page.Replace("// Build a system", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("validatorUrl: null", page, StringComparison.Ordinal);
        Assert.Contains("\"/openapi/v1.json\"", page, StringComparison.Ordinal);
        foreach (var file in Own().Matches(page).Select(match => match.Groups["file"].Value))
        {
            using var response = await _client.GetAsync($"/swagger/{file}");
            Assert.Equal(200, (int)response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/swagger", 302)]
    [InlineData("/swagger/", 302)]
    [InlineData("/swagger/nothing", 404)]
    public async Task Swagger_Address_LeadsToThePageOrNowhere(string address, int status)
    {
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(address);
        Assert.Equal(status, (int)response.StatusCode);
        if (status == 302)
            Assert.Equal("/swagger/index.html", response.Headers.Location!.OriginalString);
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

    private static Task<HttpResponseMessage> PreflightAsync(HttpClient client, string origin) =>
        client.SendAsync(new(HttpMethod.Options, "/predict")
        {
            Headers =
            {
                { "Origin", origin },
                { "Access-Control-Request-Method", "POST" },
                { "Access-Control-Request-Headers", "content-type,x-api-key" },
            },
        });

    [GeneratedRegex("<script(?<attributes>[^>]*)>(?<text>[\\s\\S]*?)</script>")]
    private static partial Regex Script();

    [GeneratedRegex("(src|href)=\"(\\./)?(?<file>[^\"/]+)\"")]
    private static partial Regex Own();

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));
}
