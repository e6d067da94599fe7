using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Wire;

/// <summary>Without a usable bundle the service runs, says why, and gives no number.</summary>
public sealed class NoModelTests(HostWithoutModel host) : IClassFixture<HostWithoutModel>
{
    private readonly HttpClient _client = host.CreateClient();

    public static TheoryData<string, string, string> Predictions => new()
    {
        { "/predict", Requests.Patient, "application/json" },
        { "/predict/patient", Requests.Patient, "application/json" },
        { "/api/v1/assessments", Requests.Patient, "application/json" },
        { "/api/v1/assessments/batch", $$"""{"patients":[{{Requests.Patient}}]}""", "application/json" },
        { "/api/v1/assessments/batch", Requests.Patient, "application/x-ndjson" },
    };

    [Theory]
    [MemberData(nameof(Predictions))]
    public async Task Post_SoundBody_Is503WithRetryAfter(string route, string body, string mediaType)
    {
        using var response = await _client.PostAsync(route, body, mediaType);
        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
        Assert.Equal("SEP201", (await response.JsonAsync()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/predict")]
    [InlineData("/predict/patient")]
    [InlineData("/api/v1/assessments")]
    public async Task Post_BadBody_IsStillExplained(string route)
    {
        using var response = await _client.PostAsync(route, "{}");
        Assert.Equal(422, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("/health", "")]
    [InlineData("/health/ready", ",\"records\":{\"state\":\"stored\",\"waiting\":0},\"access\":\"open\"")]
    public async Task Health_NoModel_SaysWhy(string route, string more)
    {
        using var text = await _client.GetAsync(route);
        Assert.Equal(503, (int)text.StatusCode);
        Assert.Equal($"Unavailable: SEP301 {FakeActiveModel.Reason}", await text.Content.ReadAsStringAsync());
        using var json = await _client.SendAsync(new(HttpMethod.Get, route) { Headers = { { "Accept", "application/json" } } });
        Assert.Equal(503, (int)json.StatusCode);
        Assert.Equal($$"""{"status":"unavailable","code":"SEP301","reason":"{{FakeActiveModel.Reason}}"{{more}}}""",
            await json.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task HealthLive_NoModel_IsOk() => Assert.Equal("OK", await _client.GetStringAsync("/health/live"));

    [Fact]
    public async Task Models_NoModel_AreNone() => Assert.Equal(
        """{"models":[],"library":[{"name":"broken","serving":false,"shadow":false},{"name":"other","serving":false,"shadow":false},"""
        + """{"name":"test","serving":false,"shadow":false}]}""",
        await _client.GetStringAsync("/api/v1/models"));

    [Fact]
    public async Task Model_NoModel_Is503()
    {
        using var response = await _client.GetAsync("/api/v1/models/test-ensemble");
        Assert.Equal(503, (int)response.StatusCode);
    }
}
