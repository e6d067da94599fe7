using System.Text.Json;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Assess;

/// <summary>What a refused caller is told.</summary>
public sealed class ProblemContentTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Predict_Fahrenheit_IsToldWhatItWouldBeInCelsius()
    {
        var problem = await RefuseAsync(Requests.Patient.Replace("38.6", "101.3", StringComparison.Ordinal));
        Assert.Equal("urn:sepsis:problem:invalid-input", problem.GetProperty("type").GetString());
        Assert.Equal("The patient data are not usable", problem.GetProperty("title").GetString());
        Assert.Equal(422, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        Assert.Equal("""{"temperature":["101.3 is outside 25 to 45 Cel"]}""", problem.GetProperty("errors").GetRawText());
        Assert.Equal(
            """{"field":"temperature","code":"out_of_range","message":"101.3 is outside 25 to 45 Cel","received":101.3"""
            + ""","minimum":25,"maximum":45,"unit":"Cel","hint":"101.3 degF is 38.5 Cel"}""",
            problem.GetProperty("issues")[0].GetRawText());
    }

    [Theory]
    [InlineData("hr", "heart_rate")]
    [InlineData("heartrate", "heart_rate")]
    [InlineData("heartRate", "heart_rate")]
    [InlineData("Heart-Rate", "heart_rate")]
    [InlineData("respitory_rate", "respiratory_rate")]
    [InlineData("SpO2", "oxygen_saturation")]
    [InlineData("patientId", "patient_id")]
    public async Task Predict_NameNearAKnownOne_IsToldWhich(string name, string meant)
    {
        var problem = await RefuseAsync(With($"\"{name}\": 1"));
        Assert.Equal($"did you mean {meant}?", problem.GetProperty("issues")[0].GetProperty("hint").GetString());
    }

    [Fact]
    public async Task Predict_NameLikeNothing_IsToldNoHint() =>
        Assert.False((await RefuseAsync(With("\"favourite_colour\": 1"))).GetProperty("issues")[0].TryGetProperty("hint", out _));

    [Fact]
    public async Task Predict_LongText_IsRepeatedShortened()
    {
        var issue = (await RefuseAsync(With($"\"lactate_level\": \"{new string('x', 500)}\""))).GetProperty("issues")[0];
        Assert.Equal(64, issue.GetProperty("received").GetString()!.Length);
    }

    [Fact]
    public async Task Predict_LongUnknownName_IsRepeatedShortened()
    {
        var problem = await RefuseAsync(With($"\"{new string('n', 500)}\": 1"));
        Assert.Equal(64, problem.GetProperty("issues")[0].GetProperty("field").GetString()!.Length);
    }

    [Fact]
    public async Task Predict_BadIdentifier_IsNeverRepeated()
    {
        var problem = await RefuseAsync(With("\"patient_id\": \"MRN-SECRET\\n\""));
        Assert.DoesNotContain("MRN-SECRET", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Predict_MalformedBody_IsToldWhereAndNotWhat()
    {
        var problem = await RefuseAsync("{\n\"heart_rate\": 11x, \"patient_id\": \"MRN-SECRET\"}");
        Assert.Equal("is not JSON: line 2, byte 17", problem.GetProperty("issues")[0].GetProperty("message").GetString());
        Assert.DoesNotContain("MRN-SECRET", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Predict_ThousandsOfUnknownFields_AreNotAllRepeated()
    {
        var fields = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"f{i}\": 1"));
        var issues = (await RefuseAsync($"{{{fields}}}")).GetProperty("issues");
        Assert.Equal(20, issues.EnumerateArray().Count(issue => issue.GetProperty("code").ValueEquals("unknown_field")));
    }

    [Fact]
    public async Task Predict_FaultAfterManyUnknownFields_IsStillNamed()
    {
        var fields = string.Join(',', Enumerable.Range(0, 200).Select(i => $"\"f{i}\": 1"));
        var problem = await RefuseAsync($"{{{fields},{Requests.Patient[1..].Replace("150", "\"150\"", StringComparison.Ordinal)}");
        Assert.Equal(
            ["heart_rate:number_as_text"], problem.Issues().Where(issue => !issue.EndsWith(":unknown_field", StringComparison.Ordinal)));
    }

    private static string With(string field) => $"{Requests.Patient[..^1]}, {field}}}";

    private async Task<JsonElement> RefuseAsync(string body)
    {
        using var response = await _client.PostAsync("/predict", body);
        Assert.Equal(422, (int)response.StatusCode);
        return await response.JsonAsync();
    }
}
