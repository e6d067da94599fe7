using System.Text.Json;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Application.Records;

namespace Sepsis.Api.Tests.Models;

public sealed class ShadowControllerTests : IDisposable
{
    private readonly RealHost _host = new();
    private readonly HttpClient _client;

    public ShadowControllerTests() => _client = _host.CreateClient();

    [Fact]
    public async Task Shadow_OneAndABatch_AreComparedAndReported()
    {
        await SendAsync(HttpMethod.Post, "third/shadow", 200);
        var batch = $$"""{"patients":[{{Requests.Patient}},{{Requests.PatientWithHeartRate(80)}}]}""";
        using (await _client.PostAsync("/api/v1/assessments", Requests.Patient))
        using (await _client.PostAsync("/api/v1/assessments/batch", batch))
            for (var i = 0; i < 1000 && _host.Records.Of(AuditKind.Shadow).Count < 3; i++)
                await Task.Delay(10);
        var report = await SendAsync(HttpMethod.Get, "shadow/report", 200);
        Assert.Equal((3, 0), (report.GetProperty("compared").GetInt32(), report.GetProperty("failed").GetInt32()));
        var differences = _host.Records.Bodies(AuditKind.Shadow)
            .Select(body => Probability(body, "challenger") - Probability(body, "champion")).ToList();
        Assert.Equal(differences.Average(), report.GetProperty("difference").GetProperty("mean").GetDouble(), 12);
        Assert.Equal(3, report.GetProperty("shadow").GetProperty("answered").GetInt32());
        Assert.Contains("are needed", report.GetProperty("outcomes").GetProperty("left_out").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(report.GetProperty("champion_sha256").GetString(), report.GetProperty("challenger_sha256").GetString());
    }

    [Fact]
    public async Task Shadow_Set_ChangesNoAnswer()
    {
        using var before = await _client.PostAsync("/predict", Requests.Patient);
        await SendAsync(HttpMethod.Post, "third/shadow", 200);
        using var after = await _client.PostAsync("/predict", Requests.Patient);
        Assert.Equal(await before.Content.ReadAsStringAsync(), await after.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Stop_FreesItAndASecondTimeIsNotFound()
    {
        await SendAsync(HttpMethod.Post, "third/shadow", 200);
        Assert.Equal(2, _host.Predictors.Alive);
        Assert.Equal("third", (await SendAsync(HttpMethod.Delete, "shadow", 200)).GetProperty("model").GetProperty("bundle").GetString());
        Assert.Equal(1, _host.Predictors.Alive);
        Assert.Equal("SEP207", (await SendAsync(HttpMethod.Delete, "shadow", 404)).GetProperty("code").GetString());
        Assert.Equal(
            ["start", "shadow_set", "shadow_stopped"],
            _host.Records.Bodies(AuditKind.Model).Select(body => body.GetProperty("event").GetString()));
    }

    [Fact]
    public async Task Report_NothingWasCompared_IsNotFound() =>
        Assert.Equal("SEP207", (await SendAsync(HttpMethod.Get, "shadow/report", 404)).GetProperty("code").GetString());

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }

    private static double Probability(JsonElement body, string who) => body.GetProperty(who).GetProperty("probability").GetDouble();

    private async Task<JsonElement> SendAsync(HttpMethod method, string route, int status)
    {
        using var response = await _client.SendAsync(new(method, $"/api/v1/models/{route}"));
        Assert.Equal(status, (int)response.StatusCode);
        return await response.JsonAsync();
    }
}
