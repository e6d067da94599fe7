using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Assess;

public sealed class AssessmentsControllerTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Assess_Patient_AnswersInFull()
    {
        using var response = await _client.PostAsync(
            "/api/v1/assessments", Requests.Patient[..^1] + ""","wbc_count":12,"num_comorbidities":0,"potassium":4.1}""");
        var answer = await response.JsonAsync();
        var id = answer.GetProperty("assessment_id").GetGuid();
        Assert.Equal(7, id.Version);
        var time = answer.GetProperty("assessed_at").GetDateTimeOffset();
        Assert.Equal(TimeSpan.Zero, time.Offset);
        Assert.InRange(time, TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow());
        var expected = $$$"""
            {"assessment_id":"{{{id}}}","assessed_at":{{{answer.GetProperty("assessed_at").GetRawText()}}},"risk_probability":0.5,
            "interval":{{{answer.GetProperty("interval").GetRawText()}}},"conformal":{"level":0.9,"set":["sepsis","no_sepsis"]},
            "sepsis_risk_prediction":1,"risk_level":"high","threshold":{"value":0.42,"chosen_for":"a test"},
            "members":[{"name":"trees","weight":0.6,"probability":0.5},{"name":"network","weight":0.4,"probability":0.5}],
            "inputs":{"sent":["core","comorbidities","white_cells","chemistry"],"model":"all"},"not_used":["potassium"],
            "scores":{{{answer.GetProperty("scores").GetRawText()}}},"agreement":"both_high","agreement_with":"news2",
            "missing":[{"item":"lactate_level","used_by":["model"]},{"item":"systolic_bp","used_by":["qsofa","news2"]},
            {"item":"gcs","used_by":["qsofa"]},
            {"item":"oxygen_saturation","used_by":["news2"]},{"item":"supplemental_oxygen","used_by":["news2"]},
            {"item":"consciousness","used_by":["news2"]}],
            "warnings":[
            {"code":"synthetic_training_data","message":"The model was trained on synthetic patients: not for use on real ones."},
            {"code":"not_sent","message":"The model looks at what was not sent, as if it had been asked for and were not there: 
            the probability may be far too low. Not sent: lactate."}],
            "model":{"name":"test-ensemble","version":"7","bundle_sha256":"{{{FakeBundle.Sha256}}}"}}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), answer.GetRawText());
    }

    [Fact]
    public async Task Assess_Interval_HoldsTheProbability()
    {
        using var response = await _client.PostAsync("/api/v1/assessments", Requests.Patient);
        var interval = (await response.JsonAsync()).GetProperty("interval");
        Assert.Equal("inductive-venn-abers", interval.GetProperty("method").GetString());
        Assert.InRange(0.5, interval.GetProperty("lower").GetDouble(), interval.GetProperty("upper").GetDouble());
        Assert.NotEqual(interval.GetProperty("lower").GetDouble(), interval.GetProperty("upper").GetDouble());
    }

    [Fact]
    public async Task Assess_BedsideItems_MakeTheScoresComplete()
    {
        var body = Requests.Patient[..^1] + """
            ,"wbc_count":12.5,"systolic_bp":98,"oxygen_saturation":87,"gcs":14,"consciousness":"confusion",
            "supplemental_oxygen":true,"hypercapnic_target":true}
            """;
        using var response = await _client.PostAsync("/api/v1/assessments", body);
        var scores = (await response.JsonAsync()).GetProperty("scores");
        // Heart rate 150, respiratory rate 26, temperature 38.6, white cells 12.5: four of four.
        AssertScore(scores.GetProperty("sirs"), 4, 4, "yes");
        AssertScore(scores.GetProperty("qsofa"), 3, 3, "yes");
        // 3 breathing, 1 saturation on scale 2, 2 oxygen, 2 pressure, 3 pulse, 3 consciousness, 1 temperature.
        AssertScore(scores.GetProperty("news2"), 15, 15, "yes");
        Assert.Equal("high", scores.GetProperty("news2").GetProperty("band").GetString());
        AssertScore(scores.GetProperty("sofa"), 1, 21, "indeterminate");
    }

    [Fact]
    public async Task Assess_NoItemOfSofa_SaysNothingOfIt()
    {
        using var response = await _client.PostAsync(
            "/api/v1/assessments", """{"heart_rate":80,"respiratory_rate":26,"temperature":37,"age":67}""");
        var scores = (await response.JsonAsync()).GetProperty("scores");
        Assert.False(scores.TryGetProperty("sofa", out _));
        AssertScore(scores.GetProperty("qsofa"), 1, 3, "indeterminate");
        Assert.False(scores.GetProperty("news2").TryGetProperty("band", out _));
    }

    [Theory]
    [InlineData(239, null)]
    [InlineData(242, 242)]
    public async Task Assess_ValueOlderThanItStandsFor_IsWarnedOf(int minutesAgo, int? warned)
    {
        var time = TimeProvider.System.GetUtcNow().AddMinutes(-minutesAgo)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        using var response = await _client.PostAsync(
            "/api/v1/assessments", Requests.Patient[..^1] + $$$""","measured_at":{"heart_rate":"{{{time}}}","age":null}}""");
        var warnings = (await response.JsonAsync()).GetProperty("warnings").EnumerateArray()
            .Where(w => w.GetProperty("code").GetString() == "value_age").ToList();
        Assert.Equal(warned is null ? [] : [("heart_rate", warned.Value)],
            warnings.Select(w => (w.GetProperty("item").GetString(), w.GetProperty("minutes").GetInt32())));
    }

    [Theory]
    [InlineData("/predict")]
    [InlineData("/predict/patient")]
    public async Task Predict_BedsideItemsAndTimes_ChangeNothing(string route)
    {
        using var plain = await _client.PostAsync(route, Requests.Patient);
        using var more = await _client.PostAsync(
            route, Requests.Patient[..^1] + ""","gcs":3,"ventilated":true,"measured_at":{"heart_rate":"2026-01-01T00:00+01:00"}}""");
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await more.Content.ReadAsStringAsync());
    }

    private static void AssertScore(System.Text.Json.JsonElement score, int min, int max, string positive) => Assert.Equal(
        (min, max, positive, min == max),
        (score.GetProperty("min").GetInt32(), score.GetProperty("max").GetInt32(),
            score.GetProperty("positive").GetString(), score.GetProperty("complete").GetBoolean()));

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
        using var response = await _client.PostAsync(
            "/api/v1/assessments/batch", $$"""{"patients":[{{string.Join(',', rates.Select(Requests.PatientWithHeartRate))}}]}""");
        var answer = await response.JsonAsync();
        Assert.Equal(rates.Select(rate => rate / 300.0), answer.GetProperty("results").EnumerateArray()
            .Select(row => row.GetProperty("assessment").GetProperty("risk_probability").GetDouble()));
        Assert.Equal(10_000, answer.GetProperty("assessed").GetInt32());
    }

    [Fact]
    public async Task AssessBatch_Brief_SaysWhatTheFullAnswerSays()
    {
        var faulty = Requests.Patient.Replace("150", "900", StringComparison.Ordinal);
        var body = $$"""{"patients":[{{Requests.PatientWithHeartRate(240)}},{{faulty}}]}""";
        using var full = await _client.PostAsync("/api/v1/assessments/batch", body);
        using var brief = await _client.PostAsync("/api/v1/assessments/batch?brief=true", body);
        var expected = (await full.JsonAsync()).GetProperty("results")[0].GetProperty("assessment");
        var rows = (await brief.JsonAsync()).GetProperty("results");
        Assert.Equal(["index", "brief"], rows[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["index", "problem"], rows[1].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["assessment_id", "risk_probability", "sepsis_risk_prediction", "risk_level"],
            rows[0].GetProperty("brief").EnumerateObject().Select(property => property.Name));
        foreach (var same in new[] { "risk_probability", "sepsis_risk_prediction", "risk_level" })
            Assert.Equal(expected.GetProperty(same).ToString(), rows[0].GetProperty("brief").GetProperty(same).ToString());
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
        using var response = await _client.PostAsync(
            "/api/v1/assessments/batch", $$"""{"patients":[{{string.Join(',', Enumerable.Repeat("{}", 10_001))}}]}""");
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal(["patients:too_many_patients"], (await response.JsonAsync()).Issues());
    }
}
