using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Application.Records;

namespace Sepsis.Api.Tests.Records;

public sealed class AuditMiddlewareTests : IClassFixture<SepsisHost>
{
    private const string Patient =
        """{"patient_id":"MRN-77","heart_rate":118,"respiratory_rate":26,"temperature":38.6,"age":67"""
        + ""","sex":"male","lactate_level":3.1,"gcs":14,"measured_at":{"lactate_level":"2026-01-01T07:10:00+02:00"}}""";

    private readonly SepsisHost _host;
    private readonly HttpClient _client;

    public AuditMiddlewareTests(SepsisHost host) => (_host, _client) = (host, host.CreateClient());

    [Fact]
    public async Task Predict_Answered_LeavesTheValuesAndTheAnswer()
    {
        var after = await LastAsync();
        var answer = await PostAsync("/predict", Patient);
        var record = Assert.Single(await RecordsAsync(after));
        var body = Json(record);
        Assert.Equal(AuditKind.Assessment, record.Record.Kind);
        Assert.Equal("/predict", body.GetProperty("route").GetString());
        Assert.Equal(
            JsonDocument.Parse(answer).RootElement.GetProperty("risk_probability").GetDouble(),
            body.GetProperty("output").GetProperty("risk_probability").GetDouble());
        var inputs = body.GetProperty("inputs");
        Assert.Equal(
            (118.0, "male", 14.0),
            (inputs.GetProperty("heart_rate").GetDouble(), inputs.GetProperty("sex").GetString(), inputs.GetProperty("gcs").GetDouble()));
        Assert.Equal(
            DateTimeOffset.Parse("2026-01-01T07:10:00+02:00", null),
            inputs.GetProperty("measured_at").GetProperty("lactate_level").GetDateTimeOffset());
        Assert.False(inputs.TryGetProperty("wbc_count", out _));
    }

    [Fact]
    public async Task Predict_NamedPatient_IsKeptByPseudonymAlone()
    {
        var after = await LastAsync();
        await PostAsync("/predict", Patient);
        await PostAsync("/predict", Patient);
        await PostAsync("/predict", Patient.Replace("MRN-77", "MRN-78", StringComparison.Ordinal));
        var records = await RecordsAsync(after);
        Assert.Equal(records[0].Record.PatientKey, records[1].Record.PatientKey);
        Assert.NotEqual(records[0].Record.PatientKey, records[2].Record.PatientKey);
        Assert.All(
            records, record => Assert.DoesNotContain("MRN", Encoding.UTF8.GetString(record.Record.Body.Span), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Predict_Incoherent_LeavesARefusalWithItsFaults()
    {
        var after = await LastAsync();
        using var answer = await _client.PostAsync("/predict", new StringContent(
            """{"heart_rate":900,"respiratory_rate":26,"temperature":38.6,"age":67}""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var record = Assert.Single(await RecordsAsync(after));
        var body = Json(record);
        Assert.Equal(
            (AuditKind.Refusal, 422, "SEP101"),
            (record.Record.Kind, body.GetProperty("status").GetInt32(), body.GetProperty("code").GetString()));
        Assert.Equal("heart_rate", body.GetProperty("faults")[0].GetProperty("field").GetString());
        Assert.Equal(26, body.GetProperty("inputs").GetProperty("respiratory_rate").GetDouble());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-ndjson")]
    public async Task AssessBatch_EveryRow_LeavesARecord(string type)
    {
        var after = await LastAsync();
        var faulty = Patient.Replace("118", "900", StringComparison.Ordinal);
        var body = type == "application/json"
            ? $$"""{"patients":[{{Patient}},{{faulty}},{{Patient}}]}""" : $"{Patient}\n{faulty}\n{Patient}\n";
        using var answer = await _client.PostAsync("/api/v1/assessments/batch", new StringContent(body, Encoding.UTF8, type));
        var text = await answer.Content.ReadAsStringAsync();
        var records = await RecordsAsync(after);
        Assert.Equal([AuditKind.Assessment, AuditKind.Refusal, AuditKind.Assessment], records.Select(record => record.Record.Kind));
        Assert.Contains(records[2].Record.Id.ToString(), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_Asked_LeavesNothing()
    {
        var after = await LastAsync();
        await _client.GetStringAsync("/health");
        await _client.GetStringAsync("/api/v1/models");
        Assert.Empty(await RecordsAsync(after));
    }

    private async Task<string> PostAsync(string address, string body)
    {
        using var answer = await _client.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<long> LastAsync() => (await RecordsAsync(0)).LastOrDefault()?.Sequence ?? 0;

    private async Task<List<StoredRecord>> RecordsAsync(long after)
    {
        var records = new List<StoredRecord>();
        await foreach (
            var record in _host.Services.GetRequiredService<IAuditArchive>().ReadAsync(new(After: after), CancellationToken.None))
            records.Add(record);
        return records;
    }

    private static JsonElement Json(StoredRecord record) => JsonDocument.Parse(record.Record.Body).RootElement;
}
