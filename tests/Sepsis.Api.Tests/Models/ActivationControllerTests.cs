using Sepsis.Api.Tests.Hosting;
using Sepsis.Application.Records;

namespace Sepsis.Api.Tests.Models;

public sealed class ActivationControllerTests : IDisposable
{
    private readonly RealHost _host = new();
    private readonly HttpClient _client;

    public ActivationControllerTests() => _client = _host.CreateClient();

    [Fact]
    public async Task Activate_ThenRollback_TellsWhatServesAndWhatServed()
    {
        var activated = await PostAsync("third/activate", 200);
        Assert.Equal(("third", "second"), (Bundle(activated, "serving"), Bundle(activated, "before")));
        Assert.Equal(
            ServingHash(await _client.GetStringAsync("/api/v1/models")),
            activated.GetProperty("serving").GetProperty("bundle_sha256").GetString());
        Assert.True(activated.GetProperty("serving").GetProperty("threshold").GetProperty("value").GetDouble() > 0);
        var back = await PostAsync("rollback", 200);
        Assert.Equal(("second", "third"), (Bundle(back, "serving"), Bundle(back, "before")));
        Assert.Equal(
            ["start", "activation", "rollback"],
            _host.Records.Bodies(AuditKind.Model).Select(body => body.GetProperty("event").GetString()));
    }

    /// <summary>The service was told of second and third alone; the records of those say that they were accepted.</summary>
    [Theory]
    [InlineData("activate")]
    [InlineData("shadow")]
    public async Task Set_BundleThatNoGateBlessed_IsAConflictUnlessItIsNamed(string what)
    {
        using var host = new RealHost { Accepted = "second,third" };
        using var client = host.CreateClient();
        using var refused = await client.PostAsync($"/api/v1/models/first/{what}", null);
        Assert.Equal((409, "SEP312"), ((int)refused.StatusCode, (await refused.JsonAsync()).GetProperty("code").GetString()));
        Assert.Contains("Bundle__AcceptNotBlessed=first", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var accepted = await client.PostAsync($"/api/v1/models/third/{what}", null);
        Assert.Equal(200, (int)accepted.StatusCode);
        var models = host.Records.Bodies(AuditKind.Model).ToList();
        Assert.Equal("SEP312", models[^2].GetProperty("failure").GetProperty("code").GetString());
        var model = models[^1].GetProperty("model");
        Assert.Equal(
            ("not_blessed", true), (model.GetProperty("gate").GetString(), model.GetProperty("accepted_not_blessed").GetBoolean()));
    }

    [Fact]
    public async Task Rollback_NothingServedBefore_IsAConflict() =>
        Assert.Equal("SEP206", (await PostAsync("rollback", 409)).GetProperty("code").GetString());

    [Fact]
    public async Task List_SaysWhichBundlesCouldServeAndWhichDoes()
    {
        await PostAsync("third/shadow", 200);
        var library = (await (await _client.GetAsync(new Uri("/api/v1/models", UriKind.Relative))).JsonAsync()).GetProperty("library");
        Assert.Equal(
            """[{"name":"first","serving":false,"shadow":false},{"name":"fourth","serving":false,"shadow":false},"""
            + """{"name":"second","serving":true,"shadow":false},{"name":"third","serving":false,"shadow":true}]""",
            library.GetRawText());
    }

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }

    private async Task<System.Text.Json.JsonElement> PostAsync(string route, int status)
    {
        using var response = await _client.PostAsync($"/api/v1/models/{route}", null);
        Assert.Equal(status, (int)response.StatusCode);
        return await response.JsonAsync();
    }

    private static string? Bundle(System.Text.Json.JsonElement answer, string which) =>
        answer.GetProperty(which).GetProperty("bundle").GetString();

    private static string? ServingHash(string models) =>
        System.Text.Json.JsonElement.Parse(models).GetProperty("models")[0].GetProperty("bundle_sha256").GetString();
}
