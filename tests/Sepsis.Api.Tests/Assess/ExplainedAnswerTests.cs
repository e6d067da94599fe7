using System.Text.Json;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Assess;

/// <summary>
/// Why, what next and what if: the model's risk is the heart rate over 300, and its typical patient has 60.
/// </summary>
public sealed class ExplainedAnswerTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private const string WhatIf = $$$"""{"changes":{"heart_rate":90,"gcs":13},"patient":{{{Requests.Patient}}}}""";

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData(null, "Raised by heart rate 150/min.")]
    [InlineData("fr-CA, en;q=0.5", "Augmenté par fréquence cardiaque 150/min.")]
    [InlineData("id", "Dinaikkan oleh denyut jantung 150/menit.")]
    public async Task Assess_Explained_SaysWhyInTheLanguageAskedFor(string? language, string sentence)
    {
        var attributions = (await PostAsync("/api/v1/assessments?explain=true", Requests.Patient, language)).GetProperty("attributions");
        Assert.Equal(sentence, attributions.GetProperty("sentence").GetString());
        Assert.Equal(0.2, Math.Round(attributions.GetProperty("base").GetDouble(), 9));
        Assert.Equal(0.5, Math.Round(attributions.GetProperty("sum_check").GetDouble(), 9));
        var first = attributions.GetProperty("items")[0];
        Assert.Equal("heart_rate", first.GetProperty("feature").GetString());
        Assert.Equal(0.3, first.GetProperty("effect").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task Assess_NotAskedWhy_DoesNotSay()
    {
        var answer = await PostAsync("/api/v1/assessments", Requests.Patient);
        Assert.False(answer.TryGetProperty("attributions", out _));
        Assert.False(answer.TryGetProperty("next_best_measurement", out _));
    }

    [Fact]
    public async Task Assess_FarOutsideOfTraining_NamesNoLevelAndNoChangeOfIt()
    {
        var answer = await PostAsync("/api/v1/assessments?explain=true", Requests.PatientWithHeartRate(250));
        Assert.Equal("indeterminate", answer.GetProperty("risk_level").GetString());
        Assert.Equal(0, answer.GetProperty("attributions").GetProperty("band_changes").GetArrayLength());
        var warning = Assert.Single(
            answer.GetProperty("warnings").EnumerateArray(), warning => warning.GetProperty("code").GetString() == "unusual_value");
        Assert.Equal((60, 110), (warning.GetProperty("usual_low").GetDouble(), warning.GetProperty("usual_high").GetDouble()));
    }

    [Fact]
    public async Task NextMeasurement_MissingItems_SayWhatTheyWouldSettle()
    {
        var answer = await PostAsync("/api/v1/assessments/next-measurement", Requests.Patient);
        var steps = answer.GetProperty("next_best_measurement").EnumerateArray().ToList();
        Assert.Contains(steps,
            step => step.GetProperty("item").GetString() == "lactate_level" && step.GetProperty("expected_change").GetDouble() == 0);
        Assert.Contains(steps,
            step => step.GetProperty("item").GetString() == "systolic_bp" && step.GetProperty("could_settle")[0].GetString() == "qsofa");
        Assert.Equal("gaussian-copula", answer.GetProperty("method").GetString());
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("id")]
    public async Task WhatIf_ChangesBeforeThePatient_ExplainsEachDifference(string language)
    {
        var answer = await PostAsync("/api/v1/assessments/what-if", WhatIf, language);
        Assert.Equal(0.5, answer.GetProperty("before").GetProperty("risk_probability").GetDouble());
        Assert.Equal(0.3, answer.GetProperty("after").GetProperty("risk_probability").GetDouble());
        Assert.Equal(-0.2, answer.GetProperty("probability_change").GetDouble(), 1e-9);
        var changes = answer.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(["heart_rate", "gcs"], changes.Select(change => change.GetProperty("item").GetString()));
        Assert.Equal(-0.2, changes[0].GetProperty("effect").GetDouble(), 1e-9);
        // No model looks at the coma scale, and it was not known before.
        Assert.False(changes[1].TryGetProperty("effect", out _));
        Assert.False(changes[1].TryGetProperty("from", out _));
        Assert.False(answer.TryGetProperty("removed", out _));
    }

    [Fact]
    public async Task WhatIf_ValueTakenAway_LosesItsTime()
    {
        var patient = Requests.Patient[..^1] + ""","lactate_level":4,"measured_at":{"lactate_level":"2026-01-01T00:00Z"}}""";
        var body = $$"""{"patient":{{patient}},"changes":{"lactate_level":null} }""";
        var answer = await PostAsync("/api/v1/assessments/what-if", body);
        Assert.Contains(Codes(answer.GetProperty("before")), code => code == "value_age");
        Assert.DoesNotContain(Codes(answer.GetProperty("after")), code => code == "value_age");
        Assert.Equal("lactate_level", answer.GetProperty("removed").GetProperty("items")[0].GetString());
    }

    [Theory]
    [InlineData("?explain=maybe", "explain:wrong_type")]
    [InlineData("?next=1", "next:wrong_type")]
    [InlineData("?explain=", "explain:wrong_type")]
    public async Task Assess_SwitchThatIsNoSwitch_IsRefused(string query, string issue)
    {
        using var response = await _client.PostAsync("/api/v1/assessments" + query, Requests.Patient);
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal([issue], (await response.JsonAsync()).Issues());
    }

    [Theory]
    [InlineData("""{"patient":{"heart_rate":1},"changes":{}}""",
        "patient.age:missing", "patient.heart_rate:out_of_range", "patient.respiratory_rate:missing", "patient.temperature:missing")]
    [InlineData("""{"patient":{},"patient":{},"changes":{}}""", "patient:duplicate_field")]
    [InlineData("""{"patient":[],"changes":{}}""", "patient:wrong_type")]
    [InlineData("""{"changes":{}}""", "patient:missing")]
    [InlineData("""{"patient":{},"change":{}}""", "change:unknown_field", "changes:missing")]
    [InlineData("", "body:empty_body")]
    [InlineData("""{"patient":{}""", "body:malformed_json")]
    [InlineData("""{"patient":PATIENT,"changes":{"heart_rate":301,"patient_id":"7","sex":"f"}}""",
        "changes.heart_rate:out_of_range", "changes.patient_id:unknown_field", "changes.sex:unknown_word")]
    [InlineData("""{"patient":PATIENT,"changes":{"age":null,"age":3}}""", "changes.age:duplicate_field")]
    public async Task WhatIf_BadBody_NamesEveryFault(string body, params string[] issues)
    {
        using var response = await _client.PostAsync(
            "/api/v1/assessments/what-if", body.Replace("PATIENT", Requests.Patient, StringComparison.Ordinal));
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal(issues, (await response.JsonAsync()).Issues());
    }

    private static IEnumerable<string?> Codes(JsonElement assessment) =>
        assessment.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("code").GetString());

    private async Task<JsonElement> PostAsync(string route, string body, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, route);
        request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var response = await _client.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.JsonAsync();
    }
}
