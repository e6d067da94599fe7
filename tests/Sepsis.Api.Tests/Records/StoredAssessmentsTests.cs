using System.Net;
using System.Text;
using System.Text.Json;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Tests.Records;

public sealed class StoredAssessmentsTests : IClassFixture<SepsisHost>
{
    private const string Patient =
        """{"patient_id":"MRN-77","heart_rate":118,"respiratory_rate":26,"temperature":38.6,"age":67,"sex":"male","lactate_level":3.1}""";

    private readonly HttpClient _client;

    public StoredAssessmentsTests(SepsisHost host) => _client = host.CreateClient();

    [Fact]
    public async Task Get_Assessment_IsWhatWasAnswered()
    {
        var answer = await PostAsync("/api/v1/assessments", Patient);
        var stored = await GetAsync($"/api/v1/assessments/{Id(answer)}");
        Assert.Equal(
            answer.GetProperty("risk_probability").GetDouble(), stored.GetProperty("output").GetProperty("risk_probability").GetDouble());
        Assert.Equal(118, stored.GetProperty("inputs").GetProperty("heart_rate").GetDouble());
        Assert.Equal("""["core","sex","lactate"]""", stored.GetProperty("sent").GetRawText());
        Assert.Equal(
            answer.GetProperty("model").GetProperty("bundle_sha256").GetString(),
            stored.GetProperty("model").GetProperty("bundle_sha256").GetString());
        Assert.False(stored.TryGetProperty("outcome", out _));
        Assert.False(stored.TryGetProperty("patient_id", out _));
    }

    [Theory]
    [InlineData("alert")]
    [InlineData("confusion")]
    [InlineData("voice")]
    [InlineData("pain")]
    [InlineData("unresponsive")]
    public async Task Get_Consciousness_IsTheWordThatWasSent(string word)
    {
        var answer = await PostAsync(
            "/api/v1/assessments", Patient.Replace("\"age\"", $"\"consciousness\":\"{word}\",\"age\"", StringComparison.Ordinal));
        Assert.Equal(
            word, (await GetAsync($"/api/v1/assessments/{Id(answer)}")).GetProperty("inputs").GetProperty("consciousness").GetString());
    }

    [Fact]
    public async Task Record_Twice_TheLastCountsAndBothAreKept()
    {
        var id = Id(await PostAsync("/api/v1/assessments", Patient));
        var first = await PostAsync(
            $"/api/v1/assessments/{id}/outcome", """{"label":0,"source":"discharge_code"}""", HttpStatusCode.Created);
        var second = await PostAsync($"/api/v1/assessments/{id}/outcome",
            """{"label":true,"source":"chart_review","time":"2026-01-02T03:04:05+01:00"}""", HttpStatusCode.Created);
        Assert.Equal((0, 1), (first.GetProperty("corrects").GetInt32(), second.GetProperty("corrects").GetInt32()));
        var stored = await GetAsync($"/api/v1/assessments/{id}");
        Assert.Equal([0, 1], stored.GetProperty("outcomes").EnumerateArray().Select(outcome => outcome.GetProperty("label").GetInt32()));
        Assert.Equal(
            ("chart_review", 1),
            (
                stored.GetProperty("outcome").GetProperty("source").GetString(),
                stored.GetProperty("outcome").GetProperty("label").GetInt32()));
    }

    [Theory]
    [InlineData("", "body", "empty_body")]
    [InlineData("[]", "body", "not_an_object")]
    [InlineData("""{"source":"chart_review"}""", "label", "missing")]
    [InlineData("""{"label":1}""", "source", "missing")]
    [InlineData("""{"label":2,"source":"x"}""", "label", "wrong_type")]
    [InlineData("""{"label":"yes","source":"x"}""", "label", "wrong_type")]
    [InlineData("""{"label":1,"source":""}""", "source", "invalid_identifier")]
    [InlineData("""{"label":1,"source":"a\nb"}""", "source", "invalid_identifier")]
    [InlineData("""{"label":1,"source":"x","time":"yesterday"}""", "time", "not_a_time")]
    [InlineData("""{"label":1,"source":"x","time":"2999-01-01T00:00:00Z"}""", "time", "in_the_future")]
    [InlineData("""{"label":1,"label":0,"source":"x"}""", "label", "duplicate_field")]
    [InlineData("""{"label":1,"source":"x","note":"a"}""", "note", "unknown_field")]
    public async Task Record_Incoherent_Is422(string body, string field, string code)
    {
        var id = Id(await PostAsync("/api/v1/assessments", Patient));
        var problem = await PostAsync($"/api/v1/assessments/{id}/outcome", body, HttpStatusCode.UnprocessableEntity);
        Assert.Contains(problem.GetProperty("issues").EnumerateArray(), issue => issue.GetProperty("field").GetString() == field
            && issue.GetProperty("code").GetString() == code);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/outcome")]
    public async Task UnknownAssessment_Is404(string method, string address)
    {
        using var request = new HttpRequestMessage(new(method), $"/api/v1/assessments/0198d3a0-7c1e-7b3a-9f00-2b1c5d6e7f80{address}");
        request.Content = method == "POST" ? new StringContent("""{"label":1,"source":"x"}""", Encoding.UTF8, "application/json") : null;
        using var answer = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("SEP402", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_TheChangedPatient_HasNoOutcome()
    {
        using var answer = await _client.PostAsync(
            "/api/v1/assessments/what-if", Json($$"""{"patient":{{Patient}},"changes":{"lactate_level":6} }"""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var after = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("after");
        await PostAsync($"/api/v1/assessments/{Id(after)}/outcome", """{"label":1,"source":"x"}""", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_PageByPage_HasEachOnceInOrder()
    {
        var patient = Patient.Replace("MRN-77", "MRN-pages", StringComparison.Ordinal);
        var asked = new List<string>();
        for (var i = 0; i < 7; i++)
            asked.Add(Id(await PostAsync("/api/v1/assessments", patient)));
        var key = (await GetAsync($"/api/v1/assessments/{asked[0]}")).GetProperty("patient_key").GetString();
        var seen = new List<string>();
        for (string? cursor = "0"; cursor is not null;)
        {
            var page = await GetAsync($"/api/v1/assessments?patient_key={key}&limit=3&cursor={cursor}");
            seen.AddRange(page.GetProperty("assessments").EnumerateArray().Select(Id));
            cursor = page.TryGetProperty("next_cursor", out var next) ? next.GetString() : null;
        }

        Assert.Equal(asked, seen);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("cursor=-1", "cursor")]
    [InlineData("from=yesterday", "from")]
    [InlineData("until=2026-01-01", "until")]
    [InlineData("patient_key=MRN-77", "patient_key")]
    public async Task List_IncoherentAddress_Is422(string query, string field)
    {
        using var answer = await _client.GetAsync($"/api/v1/assessments?{query}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(
            field,
            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("issues")[0].GetProperty("field")
                .GetString());
    }

    [Fact]
    public async Task Export_Labelled_HasTheTrainingColumns()
    {
        var id = Id(await PostAsync("/api/v1/assessments", Patient));
        await PostAsync($"/api/v1/assessments/{id}/outcome", """{"label":1,"source":"x"}""", HttpStatusCode.Created);
        var csv = await _client.GetStringAsync("/api/v1/assessments/export?labelled=true");
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(',');
        Assert.All(Measurements.ModelInputs, measurement => Assert.Contains(measurement.Name, columns));
        var row = lines.Single(line => line.Contains(id, StringComparison.Ordinal)).Split(',');
        Assert.Equal(
            ("118", "male", "", "1"),
            (
                row[Array.IndexOf(columns, "heart_rate")], row[Array.IndexOf(columns, "sex")], row[Array.IndexOf(columns, "wbc_count")],
                row[^1]));
        Assert.DoesNotContain("MRN", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_CursorAndLimit_DoNotApply()
    {
        var id = Id(await PostAsync("/api/v1/assessments", Patient));
        var csv = await _client.GetStringAsync($"/api/v1/assessments/export?cursor={long.MaxValue}&limit=1");
        Assert.Contains(id, csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_NothingFound_IsEmpty()
    {
        var page = await GetAsync($"/api/v1/assessments?cursor={long.MaxValue}");
        Assert.Empty(page.GetProperty("assessments").EnumerateArray());
        Assert.False(page.TryGetProperty("next_cursor", out _));
    }

    [Fact]
    public async Task Export_AsLines_IsJson()
    {
        await PostAsync("/api/v1/assessments", Patient);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/assessments/export");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        using var answer = await _client.SendAsync(request);
        var last = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        Assert.Equal("male", JsonDocument.Parse(last).RootElement.GetProperty("sex").GetString());
    }

    [Fact]
    public async Task Verify_AfterRequests_IsWhole()
    {
        await PostAsync("/api/v1/assessments", Patient);
        var verification = await GetAsync("/api/v1/audit/verify");
        Assert.True(verification.GetProperty("whole").GetBoolean());
        Assert.True(verification.GetProperty("records").GetInt64() > 0);
    }

    private static string Id(JsonElement answer) => answer.GetProperty("assessment_id").GetString()!;

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<JsonElement> GetAsync(string address) => JsonDocument.Parse(await _client.GetStringAsync(address)).RootElement;

    private async Task<JsonElement> PostAsync(string address, string body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await _client.PostAsync(address, Json(body));
        Assert.Equal(expected, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
