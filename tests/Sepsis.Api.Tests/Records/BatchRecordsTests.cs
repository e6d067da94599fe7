using System.Net;
using System.Text;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Application.Records;

namespace Sepsis.Api.Tests.Records;

/// <summary>A batch's records are kept part by part; its answer leaves when all of them are, or not at all.</summary>
public sealed class BatchRecordsTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private const int Patients = 1800;

    [Fact]
    public async Task EveryPartKept_IsAnswered()
    {
        var trail = new BreakingTrail(int.MaxValue);
        var (status, text) = await AskAsync(trail);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(Patients, trail.Kept);
        Assert.Contains($"\"assessed\":{Patients}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task OnePartNotKept_NothingOfTheAnswerLeaves(int groups)
    {
        var (status, text) = await AskAsync(new(groups));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("SEP401", text, StringComparison.Ordinal);
        Assert.DoesNotContain("risk_probability", text, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(BreakingTrail trail)
    {
        using var service = host.WithWebHostBuilder(
            builder => builder.ConfigureTestServices(services => services.RemoveAll<IAuditTrail>().AddSingleton<IAuditTrail>(trail)));
        using var client = service.CreateClient();
        using var body = new StringContent(
            $$"""{"patients":[{{string.Join(',', Enumerable.Repeat(Requests.Patient, Patients))}}]}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/api/v1/assessments/batch?brief=true", body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
