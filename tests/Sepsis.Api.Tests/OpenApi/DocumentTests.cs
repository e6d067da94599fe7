using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Api.Tests.Records;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Tests.OpenApi;

/// <summary>The document is the contract of the generated clients.</summary>
public sealed class DocumentTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    /// <summary>Set to 1, the test writes the committed document anew instead of comparing with it.</summary>
    private const string Rewrite = "SEPSIS_REWRITE_CONTRACTS";

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Document_IsTheCommittedOne()
    {
        var committed = Path.Combine(Folder(), "..", "Contracts", "openapi.v1.json");
        var current = (await _client.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
            await File.WriteAllTextAsync(committed, current);
        Assert.Equal((await File.ReadAllTextAsync(committed)).ReplaceLineEndings("\n"), current);
    }

    [Fact]
    public async Task Operations_AllHaveAnIdAndAnExampleForEveryBodyAndEveryAnswer()
    {
        var document = await DocumentAsync();
        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value).ToList();
        Assert.Equal(22, operations.Count);
        foreach (var operation in operations)
        {
            Assert.NotEmpty(operation.GetProperty("operationId").GetString()!);
            if (operation.TryGetProperty("requestBody", out var body))
                Assert.All(body.GetProperty("content").EnumerateObject(),
                    content => Assert.NotEmpty(content.Value.GetProperty("examples").EnumerateObject()));
            foreach (var response in operation.GetProperty("responses").EnumerateObject())
                Assert.All(response.Value.GetProperty("content").EnumerateObject(),
                    content => Assert.True(
                        content.Value.TryGetProperty("example", out _), $"{operation.GetProperty("operationId")} {response.Name}"));
        }
    }

    /// <summary>
    /// Another route's example is worse than none: a route that says nothing of its answers has no document, and no test of it passes.
    /// </summary>
    [Fact]
    public async Task Document_RouteThatSaysNothingOfItsAnswer_IsNone()
    {
        await using var service = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddMvcCore().AddApplicationPart(typeof(ForgetfulController).Assembly)));
        using var client = service.CreateClient();
        using var answer = await client.GetAsync("/openapi/v1.json");
        Assert.Equal(500, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("predict")]
    [InlineData("predictPatient")]
    [InlineData("assess")]
    [InlineData("assessBatch")]
    public async Task Predictions_NameEveryError(string operationId)
    {
        var operation = await OperationAsync(operationId);
        Assert.Equal(["200", "401", "403", "413", "415", "422", "429", "503"],
            operation.GetProperty("responses").EnumerateObject().Select(response => response.Name));
    }

    [Theory]
    [InlineData("predict", "/predict")]
    [InlineData("assess", "/api/v1/assessments")]
    [InlineData("assessBatch", "/api/v1/assessments/batch")]
    public async Task BodyExamples_AreAnswered(string operationId, string route)
    {
        foreach (var content in (await OperationAsync(operationId)).GetProperty("requestBody").GetProperty("content").EnumerateObject())
            foreach (var example in content.Value.GetProperty("examples").EnumerateObject())
            {
                var value = example.Value.GetProperty("value");
                using var response = await _client.PostAsync(
                    route, value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(), content.Name);
                Assert.Equal(200, (int)response.StatusCode);
                Assert.DoesNotContain("\"problem\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task Patient_IsTheCatalogue()
    {
        var schema = (await DocumentAsync()).GetProperty("components").GetProperty("schemas").GetProperty("PatientRequest");
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(Measurements.All.Where(m => m.Required).Select(m => m.Name),
            schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        foreach (var measurement in Measurements.All.Where(measurement => measurement.IsNumber))
        {
            var property = schema.GetProperty("properties").GetProperty(measurement.Name);
            Assert.Equal(measurement.Minimum, property.GetProperty("minimum").GetDouble());
            Assert.Equal(measurement.Maximum, property.GetProperty("maximum").GetDouble());
            Assert.Contains(measurement.Unit, property.GetProperty("description").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_IsServed() =>
        Assert.Contains("Sepsis early warning", await _client.GetStringAsync("/swagger/index.html"), StringComparison.Ordinal);

    private async Task<JsonElement> DocumentAsync() => JsonElement.Parse(await _client.GetStringAsync("/openapi/v1.json"));

    private async Task<JsonElement> OperationAsync(string id) => (await DocumentAsync()).GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject())
        .Single(operation => operation.Value.GetProperty("operationId").GetString() == id).Value;

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
