using System.Text.Json;
using Microsoft.Extensions.Logging.Console;

namespace Sepsis.Api.Tests.Hosting;

public sealed class ConsoleFormatTests
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    /// <summary>The caller's trace goes on in this service: its lines, and what it answers.</summary>
    [Fact]
    public async Task Post_WithTraceParent_LogsAndAnswersUnderTheCallersTraceId()
    {
        await using var host = new ConsoleHost();
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
        using var response = await client.PostAsync("/predict", Requests.PatientWithHeartRate((int)FakePredictor.Breaking));
        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains(TraceId, (await response.JsonAsync()).GetProperty("traceId").GetString(), StringComparison.Ordinal);
        var line = JsonElement.Parse(
            Assert.Single(host.Console.Lines, line => line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal)));
        Assert.Contains(line.GetProperty("Scopes").EnumerateArray(),
            scope => scope.TryGetProperty("TraceId", out var id) && id.GetString() == TraceId);
        Assert.Contains(line.GetProperty("Scopes").EnumerateArray(), scope => scope.TryGetProperty("RequestId", out _));
    }

    [Fact]
    public async Task Write_InProduction_IsOneObjectALineInUtc()
    {
        await using var host = new ConsoleHost();
        using var client = host.CreateClient();
        (await client.PostAsync("/predict", Requests.Patient)).Dispose();
        Assert.NotEmpty(host.Console.Lines);
        Assert.All(host.Console.Lines, line =>
        {
            Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
            Assert.Matches(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$", JsonElement.Parse(line).GetProperty("Timestamp").GetString());
        });
    }

    [Fact]
    public async Task Write_WhileDeveloping_IsTheSimpleLine()
    {
        await using var host = new DevelopingHost();
        using var client = host.CreateClient();
        Assert.Equal(ConsoleFormatterNames.Simple, host.Console.Form);
    }

    private sealed class DevelopingHost : ConsoleHost
    {
        protected override string EnvironmentName => "Development";
    }
}
