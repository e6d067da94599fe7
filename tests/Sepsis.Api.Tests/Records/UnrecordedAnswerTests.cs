using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Application.Records;

namespace Sepsis.Api.Tests.Records;

/// <summary>
/// No answer about a patient leaves without a record, whoever forgets what: it is withheld, told to the log, and refused.
/// </summary>
public sealed class UnrecordedAnswerTests : IClassFixture<SepsisHost>, IDisposable
{
    /// <summary>The fake model's answer to the patient, which nothing that leaves and no line of the log may hold.</summary>
    private const string Risk = "0.47666";

    private readonly SepsisHost _host;
    private readonly Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> _service;
    private readonly HttpClient _client;

    public UnrecordedAnswerTests(SepsisHost host)
    {
        _host = host;
        _service = host.WithWebHostBuilder(
            builder => builder.ConfigureTestServices(
                services => services.AddMvcCore().AddApplicationPart(typeof(ForgetfulController).Assembly)));
        _client = _service.CreateClient(new() { AllowAutoRedirect = false });
    }

    [Theory]
    [InlineData("forgetful/json")]
    [InlineData("forgetful/text")]
    [InlineData("forgetful/header")]
    [InlineData("forgetful/redirect")]
    [InlineData("forgetful/stream")]
    [InlineData("forgetful/start")]
    [InlineData("forgetful/complete")]
    [InlineData("forgetful/batch")]
    [InlineData("forgetful/throw")]
    [InlineData("unclassified/json")]
    public async Task Post_ActionThatForgets_IsRefusedAndTheRefusalRecorded(string route)
    {
        _host.Log.Lines.Clear();
        var (answer, records) = await AskAsync(route);
        await CheckIsRefusedAsync(answer);
        var record = Assert.Single(records);
        Assert.Equal((AuditKind.Refusal, 500), (record.Record.Kind, Status(record)));
    }

    [Fact]
    public async Task Post_RecordedAndThenFailed_IsRefusedAndBothAreRecorded()
    {
        _host.Log.Lines.Clear();
        var (answer, records) = await AskAsync("forgetful/record-and-throw");
        await CheckIsRefusedAsync(answer);
        Assert.Equal([AuditKind.Assessment, AuditKind.Refusal], records.Select(record => record.Record.Kind));
    }

    [Fact]
    public async Task Post_Recorded_IsAnswered()
    {
        var (answer, records) = await AskAsync("forgetful/record");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(Risk, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(AuditKind.Assessment, Assert.Single(records).Record.Kind);
    }

    [Fact]
    public async Task Post_RefusedByTheActionItself_IsPassedOnAndRecorded()
    {
        var (answer, records) = await AskAsync("forgetful/refuse");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(409, Status(Assert.Single(records)));
    }

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    private async Task CheckIsRefusedAsync(HttpResponseMessage answer)
    {
        Assert.Equal(
            (HttpStatusCode.InternalServerError, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain(answer.Headers, header => header.Key is "X-Risk" or "Location");
        Assert.DoesNotContain(Risk, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(_host.Log.Lines, line => line.StartsWith("Error Sepsis.Api", StringComparison.Ordinal));
        Assert.DoesNotContain(_host.Log.Lines, line => line.StartsWith("Error Sepsis.Api", StringComparison.Ordinal)
            && line.Contains(Risk, StringComparison.Ordinal));
    }

    private async Task<(HttpResponseMessage Answer, List<StoredRecord> Records)> AskAsync(string route)
    {
        var archive = _service.Services.GetRequiredService<IAuditArchive>();
        var after = (await archive.ReadAsync(new(), CancellationToken.None).ToListAsync()).LastOrDefault()?.Sequence ?? 0;
        using var body = new StringContent(Requests.PatientWithHeartRate(143), Encoding.UTF8, "application/json");
        var answer = await _client.PostAsync(new Uri(route, UriKind.Relative), body);
        return (answer, await archive.ReadAsync(new(After: after), CancellationToken.None).ToListAsync());
    }

    private static int Status(StoredRecord record) => JsonDocument.Parse(record.Record.Body).RootElement.GetProperty("status").GetInt32();
}
