namespace Sepsis.Api.Tests.Models;

public sealed class ActivationNamesTests(RealHost host) : IClassFixture<RealHost>
{
    private readonly HttpClient _client = host.CreateClient();

    /// <summary>As a client sends them, and as the web server hands on what no client would send: decoded but for the slash.</summary>
    [Theory]
    [InlineData("nowhere")]
    [InlineData("V3")]
    [InlineData("..")]
    [InlineData("%2e%2e")]
    [InlineData("..%2fbundles%2fthird")]
    [InlineData("%2e%2e%2fbundles%2fthird")]
    [InlineData("..%5cbundles%5cthird")]
    [InlineData("%2fetc")]
    [InlineData("third%2f")]
    [InlineData("third%20")]
    [InlineData(".%2fthird")]
    public async Task Activate_NameThatIsNotListed_IsNotFoundAndReadsNothing(string name)
    {
        Assert.Equal(["second"], host.Predictors.Asked);
        foreach (var what in new[] { "activate", "shadow" })
        {
            var context = await host.Server.SendAsync(request =>
            {
                request.Request.Method = "POST";
                request.Request.Path =
                    $"/api/v1/models/{Uri.UnescapeDataString(name).Replace("/", "%2F", StringComparison.Ordinal)}/{what}";
            });
            Assert.Equal(404, context.Response.StatusCode);
            using var response = await _client.PostAsync($"/api/v1/models/{name}/{what}", null);
            Assert.Equal(404, (int)response.StatusCode);
        }

        Assert.Equal(["second"], host.Predictors.Asked);
    }
}
