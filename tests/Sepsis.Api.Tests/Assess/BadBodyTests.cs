using System.Net;
using System.Text.Json;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Assess;

/// <summary>Every bad body against every address that takes a patient: 422, and every fault in the one answer.</summary>
public sealed class BadBodyTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public void BadBodies_AreMany() => Assert.True(BadBodies.All.Count >= 60);

    [Theory]
    [MemberData(nameof(BadBodies.Names), MemberType = typeof(BadBodies))]
    public Task Predict_BadBody_NamesEveryFault(string name) => AssertRefusedAsync("/predict", name);

    [Theory]
    [MemberData(nameof(BadBodies.Names), MemberType = typeof(BadBodies))]
    public Task PredictPatient_BadBody_NamesEveryFault(string name) => AssertRefusedAsync("/predict/patient", name);

    [Theory]
    [MemberData(nameof(BadBodies.Names), MemberType = typeof(BadBodies))]
    public Task Assess_BadBody_NamesEveryFault(string name) => AssertRefusedAsync("/api/v1/assessments", name);

    [Theory]
    [MemberData(nameof(BadBodies.Names), MemberType = typeof(BadBodies))]
    public async Task AssessBatch_BadRow_IsAnsweredForThatRow(string name)
    {
        var bad = BadBodies.All[name];
        using var response = await _client.PostAsync(
            "/api/v1/assessments/batch", $$"""{"patients":[{{Requests.Patient}},{{bad.Body}},{{Requests.Patient}}]}""");
        var answer = await response.JsonAsync();
        if (BadBodies.BreaksTheFrame(bad))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.Equal(["body:malformed_json"], answer.Issues());
            return;
        }

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        AssertOnlyRowOneIsRefused([.. answer.GetProperty("results").EnumerateArray()], bad);
        Assert.Equal(2, answer.GetProperty("assessed").GetInt32());
        Assert.Equal(1, answer.GetProperty("rejected").GetInt32());
    }

    [Theory]
    [MemberData(nameof(BadBodies.Names), MemberType = typeof(BadBodies))]
    public async Task AssessBatch_BadLine_IsAnsweredForThatLine(string name)
    {
        var bad = BadBodies.All[name];
        if (string.IsNullOrWhiteSpace(bad.Body) || bad.Body.Contains('\n', StringComparison.Ordinal))
            return;
        using var response = await _client.PostAsync(
            "/api/v1/assessments/batch", $"{Requests.Patient}\n{bad.Body}\n{Requests.Patient}\n", "application/x-ndjson");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        AssertOnlyRowOneIsRefused([.. lines.Select(line => JsonElement.Parse(line))], bad);
    }

    private static void AssertOnlyRowOneIsRefused(IReadOnlyList<JsonElement> rows, BadBodies.BadBody bad)
    {
        Assert.Equal([0, 1, 2], rows.Select(row => row.GetProperty("index").GetInt32()));
        Assert.True(rows[0].TryGetProperty("assessment", out _));
        Assert.True(rows[2].TryGetProperty("assessment", out _));
        Assert.False(rows[1].TryGetProperty("assessment", out _));
        Assert.Equal(422, rows[1].GetProperty("problem").GetProperty("status").GetInt32());
        Assert.Equal(bad.Expected.Order(StringComparer.Ordinal), rows[1].GetProperty("problem").Issues());
    }

    private async Task AssertRefusedAsync(string route, string name)
    {
        var bad = BadBodies.All[name];
        using var response = await _client.PostAsync(route, bad.Body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.JsonAsync();
        Assert.Equal(bad.Expected.Order(StringComparer.Ordinal), problem.Issues());
        Assert.Equal("SEP101", problem.GetProperty("code").GetString());
        Assert.Equal(route, problem.GetProperty("instance").GetString());
        Assert.Equal(
            problem.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("field").GetString())
                .Distinct().Order(StringComparer.Ordinal),
            problem.GetProperty("errors").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }
}
