using System.Net.Http.Headers;
using System.Text;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Wire;

/// <summary>Faults HTTP itself has a status for: all of them problem+json.</summary>
public sealed class HttpFaultTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private const int MiB = 1024 * 1024;

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("/predict", MiB)]
    [InlineData("/predict/patient", MiB)]
    [InlineData("/api/v1/assessments", MiB)]
    [InlineData("/api/v1/assessments/batch", 16 * MiB)]
    public async Task Post_BodyAboveTheLimit_Is413AndOnTheLimitIsRead(string route, int limit)
    {
        using var above = await _client.PostAsync(route, new string(' ', limit + 1));
        await AssertProblemAsync(above, 413);
        using var chunked = await _client.SendAsync(
            new(HttpMethod.Post, route) { Content = Chunked(limit + 1), Headers = { TransferEncodingChunked = true } });
        await AssertProblemAsync(chunked, 413);
        using var on = await _client.PostAsync(route, new string(' ', limit));
        await AssertProblemAsync(on, 422);
    }

    [Fact]
    public async Task AssessBatch_LinesAboveTheLimit_Is413()
    {
        using var response = await _client.PostAsync("/api/v1/assessments/batch", new string('\n', 16 * MiB + 1), "application/x-ndjson");
        await AssertProblemAsync(response, 413);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonx")]
    [InlineData(null)]
    public async Task Post_OtherContentType_Is415(string? mediaType)
    {
        foreach (var route in new[] { "/predict", "/predict/patient", "/api/v1/assessments", "/api/v1/assessments/batch" })
        {
            using var response = await _client.PostAsync(route, Requests.Patient, mediaType);
            await AssertProblemAsync(response, 415);
        }
    }

    [Fact]
    public async Task Post_NoBodyAndNoContentType_IsAnEmptyBody()
    {
        using var response = await _client.PostAsync("/predict", null);
        await AssertProblemAsync(response, 422);
        Assert.Equal(["body:empty_body"], (await response.JsonAsync()).Issues());
    }

    [Theory]
    [InlineData("GET", "/predict")]
    [InlineData("PUT", "/predict/patient")]
    [InlineData("DELETE", "/api/v1/models")]
    [InlineData("POST", "/health")]
    public async Task Send_OtherMethod_Is405(string method, string route)
    {
        using var response = await _client.SendAsync(new(new(method), route));
        await AssertProblemAsync(response, 405);
        Assert.NotEmpty(response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v2/assessments")]
    [InlineData("/api/v1/models/no-such-model")]
    public async Task Get_NothingThere_Is404(string route)
    {
        using var response = await _client.GetAsync(route);
        await AssertProblemAsync(response, 404);
    }

    [Fact]
    public async Task Predict_EngineBreaks_Is500WithoutDetails()
    {
        using var response = await _client.PostAsync("/predict", Requests.PatientWithHeartRate((int)FakePredictor.Breaking));
        await AssertProblemAsync(response, 500);
        var problem = await response.JsonAsync();
        Assert.Equal(["type", "title", "status", "instance", "traceId"], problem.EnumerateObject().Select(member => member.Name));
    }

    private static StreamContent Chunked(int bytes)
    {
        var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', bytes))));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        return content;
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.JsonAsync();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.StartsWith("urn:sepsis:problem:", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal(response.RequestMessage!.RequestUri!.AbsolutePath, problem.GetProperty("instance").GetString());
    }
}
