using System.Net;
using System.Text.Json;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Api.Records;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Wire;

/// <summary>
/// Patients are validated in the pipeline of their commands, what MVC binds where it is bound: the caller sees one and the same 422.
/// </summary>
public sealed class ValidationTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private const string Outcome = "/api/v1/assessments/0198d3a0-7c1e-7b3a-9f00-2b1c5d6e7f80/outcome";

    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData(
        "POST", "/predict", """{"heart_rate":"118","respiratory_rate":26,"temperature":38.6,"age":67}""", "heart_rate", "number_as_text")]
    [InlineData("POST", Outcome, """{"label":"1","source":"chart_review"}""", "label", "wrong_type")]
    public async Task Send_NumberAsText_IsTaughtToSendANumber(string method, string address, string body, string field, string code)
    {
        var issue = Assert.Single((await RefusedAsync(method, address, body)).GetProperty("issues").EnumerateArray());
        Assert.Equal((field, code), (issue.GetProperty("field").GetString(), issue.GetProperty("code").GetString()));
        Assert.Equal("send the number without quotes", issue.GetProperty("hint").GetString());
        Assert.Equal(JsonValueKind.String, issue.GetProperty("received").ValueKind);
    }

    [Theory]
    [InlineData("POST", "/predict", "{}")]
    [InlineData("POST", "/predict", "nonsense")]
    [InlineData("POST", Outcome, "{}")]
    [InlineData("POST", Outcome, "nonsense")]
    [InlineData("GET", "/api/v1/assessments?limit=many", null)]
    [InlineData("GET", "/api/v1/assessments/export?labelled=perhaps", null)]
    [InlineData("POST", "/api/v1/assessments?explain=perhaps", "{}")]
    public async Task Send_Incoherent_IsOneShape(string method, string address, string? body)
    {
        var problem = await RefusedAsync(method, address, body);
        Assert.Equal(
            ["type", "title", "status", "instance", "code", "errors", "issues", "traceId"],
            problem.EnumerateObject().Select(member => member.Name));
        Assert.Equal("SEP101", problem.GetProperty("code").GetString());
        Assert.All(problem.GetProperty("issues").EnumerateArray(), issue => Assert.All(
            (string[])["field", "code", "message"], member => Assert.NotEqual("", issue.GetProperty(member).GetString())));
    }

    /// <summary>What cannot be bound and what is bound and not valid: one answer.</summary>
    [Fact]
    public async Task Send_SwitchAndQueryIncoherent_BothAreTold()
    {
        var problem = await RefusedAsync("GET", "/api/v1/assessments/export?labelled=perhaps&from=yesterday&limit=0", null);
        Assert.Equal(["from", "labelled", "limit"],
            problem.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("field").GetString()).Order());
    }

    /// <summary>All faults of an outcome at once, those of its types and those of its values.</summary>
    [Fact]
    public async Task Send_OutcomeWithManyFaults_AllAreTold()
    {
        var problem = await RefusedAsync("POST", Outcome, """{"label":2,"time":"yesterday","note":"a"}""");
        Assert.Equal(
            ["label:wrong_type", "note:unknown_field", "source:missing", "time:not_a_time"],
            problem.GetProperty("issues").EnumerateArray()
                .Select(issue => $"{issue.GetProperty("field")}:{issue.GetProperty("code")}").Order());
    }

    /// <summary>Found, not listed: one that is written is registered.</summary>
    [Fact]
    public void Validators_AllAreRegistered()
    {
        var written = typeof(OutcomeRequest).Assembly.GetTypes().Concat(typeof(Application.ApplicationServices).Assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(IValidator)))
            .ToList();
        Assert.True(written.Count >= 5);
        Assert.All(written, type => Assert.IsType(type, host.Services.GetRequiredService(
            type.GetInterfaces().Single(
                contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidator<>)))));
    }

    private async Task<JsonElement> RefusedAsync(string method, string address, string? body)
    {
        using var request = new HttpRequestMessage(new(method), address);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
    }
}
