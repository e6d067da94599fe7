using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Risk;

public sealed class AssessmentsControllerTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Assess_Patient_AnswersInFull()
    {
        using var response = await _client.PostAsync("/api/v1/assessments", Requests.Patient[..^1] + ""","wbc_count":12,"num_comorbidities":0,"potassium":4.1}""");
        var answer = await response.JsonAsync();
        var id = answer.GetProperty("assessment_id").GetGuid();
        Assert.Equal(7, id.Version);
        var time = answer.GetProperty("assessed_at").GetDateTimeOffset();
        Assert.Equal(TimeSpan.Zero, time.Offset);
        Assert.InRange(time, TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow());
        var expected = $$$"""
            {"assessment_id":"{{{id}}}","assessed_at":{{{answer.GetProperty("assessed_at").GetRawText()}}},"risk_probability":0.5,"sepsis_risk_prediction":1,
            "risk_level":"high","threshold":{"value":0.42,"chosen_for":"a test"},
            "members":[{"name":"trees","weight":0.6,"probability":0.5},{"name":"network","weight":0.4,"probability":0.5}],
            "not_used":["potassium"],
            "missing":[{"item":"lactate_level"}],
            "warnings":[
            {"code":"synthetic_training_data","message":"The model was trained on synthetic patients: not for use on real ones."}],
            "model":{"name":"test-ensemble","version":"7","bundle_sha256":"{{{FakeBundle.Sha256}}}"}}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), answer.GetRawText());
    }

    [Theory]
    [InlineData(59, "low")]
    [InlineData(60, "moderate")]
    [InlineData(126, "high")]
    [InlineData(240, "very_high")]
    public async Task Assess_RiskLevel_IsTheModelsBand(int heartRate, string level)
    {
        using var response = await _client.PostAsync("/api/v1/assessments", Requests.PatientWithHeartRate(heartRate));
        Assert.Equal(level, (await response.JsonAsync()).GetProperty("risk_level").GetString());
    }

    [Fact]
    public async Task AssessBatch_ManyPatients_AreAnsweredInOrder()
    {
        var rates = Enumerable.Range(0, 10_000).Select(i => 60 + i % 100).ToList();
        using var response = await _client.PostAsync("/api/v1/assessments/batch", $$"""{"patients":[{{string.Join(',', rates.Select(Requests.PatientWithHeartRate))}}]}""");
        var answer = await response.JsonAsync();
        Assert.Equal(rates.Select(rate => rate / 300.0), answer.GetProperty("results").EnumerateArray()
            .Select(row => row.GetProperty("assessment").GetProperty("risk_probability").GetDouble()));
        Assert.Equal(10_000, answer.GetProperty("assessed").GetInt32());
    }

    [Fact]
    public async Task AssessBatch_NoPatients_IsAnsweredWithNone()
    {
        using var response = await _client.PostAsync("/api/v1/assessments/batch", """{"patients":[]}""");
        Assert.Equal("""{"results":[],"assessed":0,"rejected":0}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("", "body:empty_body")]
    [InlineData("[]", "body:not_an_object")]
    [InlineData("{}", "patients:missing")]
    [InlineData("""{"patients":null}""", "patients:missing")]
    [InlineData("""{"patients":{}}""", "patients:wrong_type")]
    [InlineData("""{"patients":"all"}""", "patients:wrong_type")]
    [InlineData("""{"patients":[],"patients":[]}""", "patients:duplicate_field")]
    [InlineData("""{"patients":[],"ward":"7B"}""", "ward:unknown_field")]
    [InlineData("""{"patients":[{}""", "body:malformed_json")]
    public async Task AssessBatch_BadFrame_IsRefusedAsAWhole(string body, string issue)
    {
        using var response = await _client.PostAsync("/api/v1/assessments/batch", body);
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal([issue], (await response.JsonAsync()).Issues());
    }

    [Fact]
    public async Task AssessBatch_TooManyPatients_IsRefusedAsAWhole()
    {
        using var response = await _client.PostAsync("/api/v1/assessments/batch", $$"""{"patients":[{{string.Join(',', Enumerable.Repeat("{}", 10_001))}}]}""");
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal(["patients:too_many_patients"], (await response.JsonAsync()).Issues());
    }
}
