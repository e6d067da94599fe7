using System.Text;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Assess;

/// <summary>Ten thousand bodies nobody would write by hand: each is answered with a number or with its faults.</summary>
public sealed class GeneratedBodyTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private const int Bodies = 10_000;

    private static readonly string[] Routes = ["/predict", "/predict/patient", "/api/v1/assessments", "/api/v1/assessments/batch"];

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Post_GeneratedBodies_AreAnsweredOrRefusedAndNothingElse()
    {
        var generator = new BodyGenerator(20_260_823);
        var seen = new Dictionary<int, int>();
        for (var i = 0; i < Bodies; i++)
        {
            var body = generator.Next();
            var content = new ByteArrayContent(body) { Headers = { { "Content-Type", "application/json" } } };
            using var response = await _client.PostAsync(Routes[i % Routes.Length], content);
            var status = (int)response.StatusCode;
            Assert.True(status is 200 or 422, $"{status} for body {i}: {Encoding.UTF8.GetString(body)}");
            seen[status] = seen.GetValueOrDefault(status) + 1;
        }

        Assert.True(seen[200] > 100 && seen[422] > 1000);
    }
}
