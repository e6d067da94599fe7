using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Assess;

public sealed class NdJsonBatchTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private const string Route = "/api/v1/assessments/batch";
    private const string NdJson = "application/x-ndjson";

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Answer_ManyLines_AreInOrder()
    {
        var rates = Enumerable.Range(0, 10_000).Select(i => 60 + i % 100).ToList();
        var rows = await AnswerAsync(string.Join('\n', rates.Select(Requests.PatientWithHeartRate)));
        Assert.Equal(Enumerable.Range(0, 10_000), rows.Select(row => row.GetProperty("index").GetInt32()));
        Assert.Equal(rates.Select(rate => rate / 300.0),
            rows.Select(row => row.GetProperty("assessment").GetProperty("risk_probability").GetDouble()));
    }

    [Fact]
    public async Task Answer_Brief_IsBriefOnEveryLine()
    {
        var rows = await AnswerAsync($"{Requests.Patient}\n{Requests.Patient}", "?brief=true");
        Assert.All(rows, row => Assert.Equal(["index", "brief"], row.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task Answer_BlankLinesAndCarriageReturns_AreNoRows()
    {
        var rows = await AnswerAsync($"\r\n{Requests.Patient}\r\n\n  \n{Requests.Patient}");
        Assert.Equal([0, 1], rows.Select(row => row.GetProperty("index").GetInt32()));
        Assert.All(rows, row => Assert.True(row.TryGetProperty("assessment", out _)));
    }

    [Fact]
    public async Task Answer_FirstLine_ComesBeforeTheLastIsSent()
    {
        var pipe = new Pipe();
        var content = new StreamContent(pipe.Reader.AsStream());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(NdJson);
        // The plain client of the test server: the usual one keeps the whole body for a redirect.
        using var client = host.Server.CreateClient();
        var sending = client.SendAsync(new(HttpMethod.Post, Route) { Content = content }, HttpCompletionOption.ResponseHeadersRead);
        await SendAsync(pipe, Requests.PatientWithHeartRate(75) + "\n" + Requests.Patient[..20]);
        using var response = await sending.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(NdJson, response.Content.Headers.ContentType?.MediaType);
        using var answers = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Equal(0.25, ProbabilityOf(await answers.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20))));
        await SendAsync(pipe, Requests.Patient[20..] + "\n");
        Assert.Equal(0.5, ProbabilityOf(await answers.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20))));
        await pipe.Writer.CompleteAsync();
        Assert.Null(await answers.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Answer_OneLineTooMany_IsToldInTheLastLine()
    {
        var rows = await AnswerAsync(string.Join('\n', Enumerable.Repeat("{}", 10_001)));
        Assert.Equal(["patients:too_many_patients"], rows[^1].GetProperty("problem").Issues());
        Assert.True(rows.Count is > 9_000 and <= 10_001);
    }

    [Fact]
    public async Task Answer_LineWithoutEnd_IsToldInTheLastLine()
    {
        var rows = await AnswerAsync($"{Requests.Patient}\n{new string(' ', 1024 * 1024 + 1)}{{}}");
        Assert.Equal(2, rows.Count);
        Assert.Equal(413, rows[1].GetProperty("problem").GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n \n")]
    public async Task Answer_NoLines_IsAnEmptyBody(string body)
    {
        using var response = await _client.PostAsync(Route, body, NdJson);
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal(["body:empty_body"], (await response.JsonAsync()).Issues());
    }

    private async Task<List<JsonElement>> AnswerAsync(string body, string query = "")
    {
        using var response = await _client.PostAsync(Route + query, body, NdJson);
        Assert.Equal(200, (int)response.StatusCode);
        return [.. (await response.Content.ReadAsStringAsync())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }

    private static double ProbabilityOf(string? line) =>
        JsonElement.Parse(line!).GetProperty("assessment").GetProperty("risk_probability").GetDouble();

    private static async Task SendAsync(Pipe pipe, string text)
    {
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(text));
        await pipe.Writer.FlushAsync();
    }
}
