using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Api.Records;
using Sepsis.Api.Tests.Models;
using Sepsis.Application.Records;

namespace Sepsis.Api.Tests.Records;

public sealed class AuditReplayTests : IDisposable
{
    private readonly RealHost _host = new();
    private readonly HttpClient _client;

    public AuditReplayTests() => _client = _host.CreateClient();

    [Fact]
    public async Task Run_EveryWayOfAsking_ComesOutBitForBit()
    {
        await PostAsync("/predict", Patient(0));
        await PostAsync("/api/v1/assessments", Patient(1));
        await PostAsync("/api/v1/assessments/batch", $$"""{"patients":[{{string.Join(',', Enumerable.Range(0, 300).Select(Patient))}}]}""");
        await PostAsync("/api/v1/models/third/activate", "{}");
        await PostAsync("/api/v1/assessments/what-if", $$"""{"patient":{{Patient(2)}},"changes":{"lactate_level":6.5} }""");
        var report = await ReplayAsync();
        Assert.Equal((304, 0, 0), (report.Same, report.Different, report.WithoutBundle));
    }

    [Theory]
    [InlineData("inputs", "heart_rate")]
    [InlineData("output", "risk_probability")]
    public async Task Run_AlteredRecord_IsNamed(string part, string member)
    {
        await PostAsync("/predict", Patient(0));
        await PostAsync("/predict", Patient(7));
        var records = _host.Records.Of(AuditKind.Assessment);
        var body = JsonNode.Parse(records[^1].Body.Span)!;
        body[part]![member] = part == "inputs" ? 61 : Math.BitIncrement(body[part]![member]!.GetValue<double>());
        var altered = records[^1] with { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
        var report = await new AuditReplay(
            new FixedArchive([.. records.SkipLast(1), altered]),
            _host.Services.GetRequiredService<Application.Models.IModelLibrary>()).RunAsync(CancellationToken.None);
        Assert.Equal((1, 1, altered.Id), (report.Same, report.Different, report.FirstDifferent));
    }

    [Fact]
    public async Task Replay_BundleThatIsNotThere_IsNamed()
    {
        await PostAsync("/predict", Patient(0));
        var record = _host.Records.Of(AuditKind.Assessment)[^1];
        var body = JsonNode.Parse(record.Body.Span)!;
        body["model"]!["bundle_sha256"] = new string('a', 64);
        var report = await new AuditReplay(
            new FixedArchive([record with { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) }]),
            _host.Services.GetRequiredService<Application.Models.IModelLibrary>()).RunAsync(CancellationToken.None);
        Assert.Equal((0, 0, 1, new string('a', 64)), (report.Same, report.Different, report.WithoutBundle, report.MissingBundles.Single()));
    }

    [Fact]
    public async Task Command_AllTheSame_SaysHowMany()
    {
        await PostAsync("/predict", Patient(0));
        using var output = new StringWriter();
        Assert.Equal(0, await AuditCommands.RunAsync([AuditCommands.Name, "replay"], _host.Services, output, output));
        Assert.StartsWith("1 answers came out the same, bit for bit.", output.ToString(), StringComparison.Ordinal);
    }

    private Task<ReplayReport> ReplayAsync() => _host.Services.GetRequiredService<AuditReplay>().RunAsync(CancellationToken.None);

    private static string Patient(int i) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"heart_rate":{{60 + (i * 7 % 90)}},"respiratory_rate":{{10 + (i % 25)}},"temperature":{{36 + (i % 30 / 10.0)}}"""
        + $$""","age":{{20 + (i % 70)}},"sex":"{{(i % 2 == 0 ? "male" : "female")}}","lactate_level":{{0.7 + (i % 40 / 10.0)}}}""");

    private async Task PostAsync(string address, string body)
    {
        using var answer = await _client.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }

    private sealed class FixedArchive(IReadOnlyList<AuditRecord> records) : IAuditArchive
    {
        public Task<StoredRecord?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public async IAsyncEnumerable<StoredRecord> ReadAsync(
            AuditQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            for (var i = 0; i < records.Count; i++)
                if (records[i].Kind == query.Kind)
                    yield return new(i + 1, records[i], ChainLink.Start);
        }
    }
}
