using Sepsis.Api.Assess;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Assess;

/// <summary>Thousands of names nobody knows: guessing what each was meant to be took twenty seconds of a processor.</summary>
public sealed class UnknownFieldTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private static readonly string Names = string.Join(',', Enumerable.Range(0, 60_000).Select(i => $"\"x{i}\":0"));

    private readonly HttpClient _client = host.CreateClient();

    public static TheoryData<string, string> Bodies => new()
    {
        { "/api/v1/assessments", $"{{{Names}}}" },
        { "/api/v1/assessments", $"{{\"measured_at\":{{{Names}}}}}" },
        { "/api/v1/assessments/batch", $"{{{Names},\"patients\":[]}}" },
        { "/api/v1/assessments/what-if", $"{{{Names},\"patient\":{{}},\"changes\":{{}}}}" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Post_ThousandsOfUnknownNames_NamesTheFirst(string route, string body)
    {
        using var response = await _client.PostAsync(route, body);
        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal(FieldFaults.MaximumUnknown,
            (await response.JsonAsync()).Issues().Count(issue => issue.EndsWith(":unknown_field", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WhatIf_PartRepeatedThousandsOfTimes_IsNamedOnce()
    {
        var body = $"{{{string.Join(',', Enumerable.Repeat("\"patient\":[]", 60_000))},\"changes\":{{}}}}";
        using var response = await _client.PostAsync("/api/v1/assessments/what-if", body);
        Assert.Equal(["patient:wrong_type"], (await response.JsonAsync()).Issues());
    }
}
