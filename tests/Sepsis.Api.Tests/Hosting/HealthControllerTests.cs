namespace Sepsis.Api.Tests.Hosting;

public sealed class HealthControllerTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    [InlineData("/health/live")]
    public async Task Get_AModelServes_IsOkInText(string route)
    {
        using var response = await _client.GetAsync(route);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("OK", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/health", "")]
    [InlineData("/health/ready", ",\"records\":{\"state\":\"stored\",\"waiting\":0},\"access\":\"open\"")]
    public async Task Get_JsonIsAskedFor_NamesTheModel(string route, string more)
    {
        using var response = await _client.SendAsync(new(HttpMethod.Get, route) { Headers = { { "Accept", "application/json" } } });
        Assert.Equal(
            $$$"""{"status":"ok","model":{"name":"test-ensemble","version":"7","bundle_sha256":"{{{FakeBundle.Sha256}}}"}{{{more}}}}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Head_AModelServes_IsOk()
    {
        using var response = await _client.SendAsync(new(HttpMethod.Head, "/health"));
        Assert.Equal(200, (int)response.StatusCode);
    }
}
