using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Assess;

/// <summary>A bundle of an older format serves; what it does not carry is said to be not available, and never guessed.</summary>
public sealed class OldBundleTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("explain=true")]
    [InlineData("next=true")]
    public async Task Assess_AskedForMoreThanTheBundleCarries_AnswersAndSaysSo(string query)
    {
        using var response = await _client.PostAsync($"/api/v1/assessments?{query}", Requests.Patient);
        var answer = await response.JsonAsync();
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Contains(
            answer.GetProperty("warnings").EnumerateArray(), warning => warning.GetProperty("code").GetString() == "not_available");
        Assert.False(answer.TryGetProperty("attributions", out _));
        Assert.False(answer.TryGetProperty("next_best_measurement", out _));
    }

    [Fact]
    public async Task NextMeasurement_BundleCannotTell_SaysSoWithItsCode()
    {
        using var response = await _client.PostAsync("/api/v1/assessments/next-measurement", Requests.Patient);
        Assert.Equal((409, "SEP204"), ((int)response.StatusCode, (await response.JsonAsync()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task WhatIf_BundleCannotTell_SaysSoWithItsCode()
    {
        using var response = await _client.PostAsync(
            "/api/v1/assessments/what-if", $$$"""{"patient":{{{Requests.Patient}}},"changes":{"heart_rate":90}}""");
        Assert.Equal((409, "SEP204"), ((int)response.StatusCode, (await response.JsonAsync()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task OperatingPoints_BundleKeepsNone_SaysSoWithItsCode()
    {
        using var response = await _client.GetAsync(new Uri($"/api/v1/models/{FakeBundle.Name}/operating-points", UriKind.Relative));
        Assert.Equal((409, "SEP204"), ((int)response.StatusCode, (await response.JsonAsync()).GetProperty("code").GetString()));
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
}
