using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Api.Tests.Models;
using Sepsis.Application.Records;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Tests.Assess;

/// <summary>The kept bundle "fourth" is a family: for senders of everything, of vital signs, and of the core alone.</summary>
public sealed class FamilyTests : IDisposable
{
    private const string Core = "\"heart_rate\":118,\"respiratory_rate\":26,\"temperature\":38.6,\"age\":67";
    private const string Vitals = $"{Core},\"oxygen_saturation\":93,\"systolic_bp\":98";

    private readonly RealHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData(Core, "core", "core")]
    [InlineData($"{Core},\"wbc_count\":15.2,\"lactate_level\":3.1", "core", "core,white_cells,lactate")]
    [InlineData(Vitals, "vitals", "core,saturation,pressures")]
    [InlineData($"{Vitals},\"lactate_level\":null", "vitals", "core,saturation,pressures,lactate")]
    public async Task Assess_PartSent_IsAnsweredByTheModelForIt(string fields, string model, string sent)
    {
        var answer = await AssessAsync(_host, $"{{{fields}}}");
        var inputs = answer.GetProperty("inputs");
        Assert.Equal(model, inputs.GetProperty("model").GetString());
        Assert.Equal(sent, string.Join(',', inputs.GetProperty("sent").EnumerateArray().Select(panel => panel.GetString())));
        Assert.DoesNotContain("not_sent", Warnings(answer));
        Assert.DoesNotContain("beyond_sender", Warnings(answer));
    }

    /// <summary>Asked for and not there yet is not the same as not sent: another model answers, and lists it as missing.</summary>
    [Fact]
    public async Task Assess_AllElseNull_IsAnsweredByTheWhole()
    {
        var answer = await AssessAsync(_host, $"{{{Core}{Nulls()}}}");
        Assert.Equal("all", answer.GetProperty("inputs").GetProperty("model").GetString());
        Assert.Contains(answer.GetProperty("missing").EnumerateArray(), missing => missing.GetProperty("item").GetString() == "magnesium");
        Assert.DoesNotContain("not_sent", Warnings(answer));
    }

    /// <summary>What was not sent is no reason.</summary>
    [Fact]
    public async Task Assess_Explained_NamesNothingThatWasNotSent()
    {
        var answer = await AssessAsync(_host, $"{{{Core}}}", "?explain=true");
        var attributions = answer.GetProperty("attributions");
        Assert.False(attributions.TryGetProperty("missing", out _));
        Assert.Equal(
            ["age", "heart_rate", "respiratory_rate", "temperature"],
            attributions.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("feature").GetString()).Order());
    }

    [Fact]
    public async Task Assess_SenderKnownToSendAll_IsAnsweredByTheWholeWhateverIsLeftOut()
    {
        using var host = new RealHost { Sends = PanelSet.AllNames };
        Assert.Equal("all", (await AssessAsync(host, $"{{{Core}}}")).GetProperty("inputs").GetProperty("model").GetString());
    }

    [Fact]
    public async Task Assess_ValueBeyondTheSender_IsWarnedOf()
    {
        using var host = new RealHost { Sends = "saturation,pressures" };
        var answer = await AssessAsync(host, $"{{{Core},\"lactate_level\":3.1}}");
        Assert.Equal("vitals", answer.GetProperty("inputs").GetProperty("model").GetString());
        Assert.Contains("beyond_sender", Warnings(answer));
    }

    /// <summary>A family of one has nothing else to offer, and says what that means.</summary>
    [Fact]
    public async Task Assess_FamilyOfOne_WarnsOfWhatItLooksAtAndWasNotSent()
    {
        var answer = await AssessAsync(_host, $"{{{Core}}}", bundle: "third");
        Assert.Equal("all", answer.GetProperty("inputs").GetProperty("model").GetString());
        Assert.Contains("not_sent", Warnings(answer));
    }

    [Fact]
    public async Task Batch_OfMany_IsAnsweredAsOneByOne_AndReplaysBitForBit()
    {
        string[] patients = [$"{{{Core}}}", $"{{{Vitals}}}", $"{{{Core}{Nulls()}}}"];
        var alone = new List<double>();
        foreach (var patient in patients)
            alone.Add((await AssessAsync(_host, patient)).GetProperty("risk_probability").GetDouble());
        Assert.Equal(3, alone.Distinct().Count());
        using var client = _host.CreateClient();
        var all = string.Join(',', Enumerable.Range(0, 900).Select(i => patients[i % 3]));
        var rows = (await PostAsync(client, "/api/v1/assessments/batch", $"{{\"patients\":[{all}]}}")).GetProperty("results");
        Assert.All(rows.EnumerateArray().ToList(), (row, i) => Assert.Equal(
            alone[i % 3], row.GetProperty("assessment").GetProperty("risk_probability").GetDouble(), 6));
        var report = await _host.Services.GetRequiredService<AuditReplay>().RunAsync(CancellationToken.None);
        Assert.Equal((903, 0, 0), (report.Same, report.Different, report.WithoutBundle));
    }

    [Fact]
    public async Task Record_SaysWhatWasSentAndWhichModelAnswered()
    {
        await AssessAsync(_host, $"{{{Vitals}}}");
        using var body = JsonDocument.Parse(_host.Records.Of(AuditKind.Assessment)[^1].Body);
        Assert.Equal("vitals", body.RootElement.GetProperty("model").GetProperty("set").GetString());
        Assert.Equal("""["core","saturation","pressures"]""", body.RootElement.GetProperty("sent").GetRawText());
    }

    /// <summary>As it was sent: null was asked for and was not there, what is left out was not sent.</summary>
    [Fact]
    public async Task Export_AsLines_TellsTheTwoApart()
    {
        var id = (await AssessAsync(_host, $"{{{Core},\"diastolic_bp\":null}}")).GetProperty("assessment_id").GetString();
        using var client = _host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/assessments/export");
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        using var answer = await client.SendAsync(request);
        using var line = JsonDocument.Parse(
            (await answer.Content.ReadAsStringAsync()).Split('\n').Single(line => line.Contains(id!, StringComparison.Ordinal)));
        Assert.Equal(JsonValueKind.Null, line.RootElement.GetProperty("diastolic_bp").ValueKind);
        Assert.False(line.RootElement.TryGetProperty("lactate_level", out _));
    }

    [Fact]
    public async Task Model_ShowsItsSets()
    {
        using var client = _host.CreateClient();
        await ActivateAsync(client, "fourth");
        var model = await (await client.GetAsync(new Uri("/api/v1/models/fourth", UriKind.Relative))).JsonAsync();
        Assert.Equal(
            ["vitals", "core"], model.GetProperty("sets").EnumerateArray().Select(set => set.GetProperty("name").GetString()));
        Assert.True(model.GetProperty("sets")[1].GetProperty("metrics").GetProperty("ensemble").GetProperty("auroc")
            .GetProperty("mean").GetDouble() > 0.5);
    }

    private static string Nulls() => string.Concat(Measurements.ModelInputs.Where(measurement => !measurement.Required)
        .Select(measurement => string.Create(CultureInfo.InvariantCulture, $",\"{measurement.Name}\":null")));

    private static IEnumerable<string?> Warnings(JsonElement answer) =>
        answer.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("code").GetString());

    private static async Task<JsonElement> AssessAsync(RealHost host, string patient, string query = "", string bundle = "fourth")
    {
        using var client = host.CreateClient();
        await ActivateAsync(client, bundle);
        return await PostAsync(client, $"/api/v1/assessments{query}", patient);
    }

    private static async Task ActivateAsync(HttpClient client, string bundle)
    {
        using var activated = await client.PostAsync(new Uri($"/api/v1/models/{bundle}/activate", UriKind.Relative), null);
        Assert.True(activated.IsSuccessStatusCode, await activated.Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string route, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(route, UriKind.Relative), content);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }
}
