using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.Limits;
using Sepsis.Application.Access;
using Sepsis.Infrastructure;

namespace Sepsis.Api.Tests.Access;

public sealed class AccessPolicyTests
{
    /// <summary>Open by accident is what must not be: another environment, an address that others reach, a no.</summary>
    [Theory]
    [InlineData("Development", "urls", "http://localhost:8080", null, "open")]
    [InlineData("Development", "urls", "http://127.0.0.1:8080;http://[::1]:8080", null, "open")]
    [InlineData("Development", "urls", "http://localhost:8080;http://0.0.0.0:8081", null, "keys")]
    [InlineData("Development", "urls", "http://*:8080", null, "keys")]
    [InlineData("Development", "urls", "http://triage.example:8080", null, "keys")]
    [InlineData("Development", "http_ports", "8080", null, "keys")]
    [InlineData("Development", "Kestrel:Endpoints:One:Url", "http://0.0.0.0:1", null, "keys")]
    [InlineData("Development", "urls", "http://localhost:8080", false, "keys")]
    [InlineData("Production", "urls", "http://localhost:8080", null, "keys")]
    [InlineData("Staging", "urls", "http://localhost:8080", null, "keys")]
    [InlineData("Production", "urls", "http://*:8080", true, "open")]
    public void AllowsAnonymous_Start_IsOpenOnlyOnPurpose(string environment, string setting, string value, bool? allows, string expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();
        var policy = new AccessPolicy(
            Options.Create(new AccessOptions { AllowAnonymous = allows }), new Named(environment), configuration, Mock.Of<ITokenReader>());
        Assert.Equal(expected, policy.Name);
        Assert.Equal(expected == "open", policy.AllowsAnonymous);
    }

    [Fact]
    public async Task Start_ProductionWithoutAnyKey_RefusesAndTeaches()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(hasKey: false, hasAuthority: false));
        Assert.Contains("sepsis-api keys add --name NAME --roles predict,read", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public Task Start_ProductionWithAKeyOrADirectory_Starts(bool hasKey, bool hasAuthority) => StartAsync(hasKey, hasAuthority);

    [Fact]
    public async Task Start_AllowAnonymous_AnswersAndWarns()
    {
        await using var host = new KeylessHost { Settings = { ["Access:AllowAnonymous"] = "true" } };
        using var client = host.CreateClient();
        using var response = await client.PredictAsync();
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Contains(host.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal)
            && line.Contains("Access:AllowAnonymous", StringComparison.Ordinal));
        using var wrong = await client.PredictAsync("sepsis_wrong");
        Assert.Equal(401, (int)wrong.StatusCode);
    }

    [Theory]
    [InlineData("Access:Authority", "http://directory.example")]
    [InlineData("Access:Authority", "https://directory.example")]
    [InlineData("Access:CorsOrigins:0", "*")]
    [InlineData("Access:CorsOrigins:0", "https://triage.example/page")]
    [InlineData("Limits:PerKeyPerSecond", "-1")]
    [InlineData("Access:ClockSkewSeconds", "100000")]
    [InlineData("Health:Port", "70000")]
    public void Start_UnusableSetting_Refuses(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        var services = new ServiceCollection().AddInfrastructure(configuration);
        services.AddAccess(configuration);
        services.AddLimits(configuration);
        services.AddHealth(configuration);
        using var provider = services.BuildServiceProvider();
        Assert.Contains(
            name.Split(':')[1],
            Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate).Message,
            StringComparison.Ordinal);
    }

    private static async Task StartAsync(bool hasKey, bool hasAuthority)
    {
        var store = new FakeKeyStore();
        if (hasKey)
            store.Make("triage", Roles.Predict);
        using var ring = new KeyRing(store, TimeProvider.System);
        var tokens = Mock.Of<ITokenReader>(reader => reader.IsOn == hasAuthority);
        var policy = new AccessPolicy(
            Options.Create(new AccessOptions()), new Named("Production"), new ConfigurationBuilder().Build(), tokens);
        await new AccessCheck(policy, ring, tokens, NullLogger<AccessCheck>.Instance).StartAsync(default);
    }

    private sealed class Named(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
