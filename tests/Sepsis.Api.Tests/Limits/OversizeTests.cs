using Sepsis.Api.Tests.Access;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Limits;

/// <summary>Too much of something: told apart early, answered shortly.</summary>
public sealed class OversizeTests : IDisposable
{
    private readonly WireHost _host = new(("Limits:MinimumBodyBytesPerSecond", "5000"), ("Limits:BodyGraceSeconds", "2"));

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Post_HugeHeader_Is431() =>
        Assert.StartsWith(
            "HTTP/1.1 431 ", await _host.SendAsync($"{_host.Head()}X-Filler: {new string('x', 40_000)}\r\nContent-Length: 2\r\n\r\n{{}}"),
            StringComparison.Ordinal);

    [Fact]
    public async Task Get_HugeAddress_Is414() =>
        Assert.StartsWith(
            "HTTP/1.1 414 ", await _host.SendAsync(_host.Head("/api/v1/models/" + new string('x', 10_000), "GET") + "\r\n"),
            StringComparison.Ordinal);

    /// <summary>By its length alone: not a byte of it is waited for.</summary>
    [Fact]
    public async Task Post_HugeBody_Is413BeforeItIsSent()
    {
        using var connection = await _host.OpenAsync();
        await connection.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{_host.Head()}Content-Length: 1000000000\r\n\r\n"));
        Assert.StartsWith("HTTP/1.1 413 ", await connection.ReadUntilAsync("\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SlowBody_Is408()
    {
        using var connection = await _host.OpenAsync();
        await connection.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{_host.Head()}Content-Length: 100\r\n\r\n{{"));
        Assert.StartsWith("HTTP/1.1 408 ", await connection.ReadUntilAsync("\r\n\r\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/predict")]
    [InlineData("/api/v1/assessments/batch")]
    [InlineData("/api/v1/assessments/what-if")]
    public async Task Post_DeepJson_Is422(string route)
    {
        using var client = _host.Client();
        client.DefaultRequestHeaders.Add("X-API-Key", _host.Host.All);
        foreach (var deep in new[] { new string('[', 500_000), string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) })
        {
            using var response = await client.PostAsync(route, deep);
            Assert.Equal(422, (int)response.StatusCode);
        }
    }

    [Theory]
    [InlineData("..%2f..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e%2fmanifest.json")]
    [InlineData("..%5c..%5cmanifest.json")]
    [InlineData("test-ensemble%00.json")]
    [InlineData("test-ensemble%2fmanifest.json")]
    public async Task Get_PathInAModelsName_IsNotFound(string name)
    {
        var answer = await _host.SendAsync($"{_host.Head($"/api/v1/models/{name}", "GET")}Connection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_LineBreaksInWhatIsSent_StartNoLineOfTheLog()
    {
        using var client = _host.Client();
        client.DefaultRequestHeaders.Add("X-API-Key", _host.Host.All);
        (await client.PostAsync("/predict", Requests.Patient.Replace("{", "{\"patient_id\":\"P1\\nFAKE line\",", StringComparison.Ordinal)))
            .Dispose();
        (await client.PostAsync("/predict%0d%0aFAKE%20line", Requests.Patient)).Dispose();
        (await client.SendAsync("GET", "/api/v1/models/one%0aFAKE%20line", _host.Host.All)).Dispose();
        await _host.SendAsync($"{_host.Head()}X-Request-Id: one\rFAKE line\r\nContent-Length: 2\r\n\r\n{{}}");
        await _host.SendAsync($"{_host.Head()}User-Agent: one%0aFAKE line\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}");
        // What others than this service say of a request below the level that is written stays where it is.
        var written = _host.Host.Log.Lines.Where(line => !line.Contains(" Microsoft.", StringComparison.Ordinal)
            || line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("Microsoft.", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(written);
        Assert.DoesNotContain(written, line => line.Contains("\nFAKE", StringComparison.Ordinal)
            || line.Contains("\rFAKE", StringComparison.Ordinal));
    }
}
