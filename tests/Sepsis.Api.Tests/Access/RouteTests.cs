using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Api.Access;
using Sepsis.Application.Access;

namespace Sepsis.Api.Tests.Access;

/// <summary>Every address, and who may ask it.</summary>
public sealed class RouteTests(GuardedHost host) : IClassFixture<GuardedHost>
{
    private static readonly Roles[] Each = [Roles.Predict, Roles.Read, Roles.Feedback, Roles.Admin];

    private readonly HttpClient _client = host.CreateClient();

    /// <summary>An address that is added must be added here.</summary>
    private static readonly Dictionary<string, Roles?> Expected = new()
    {
        ["GET /health"] = null,
        ["HEAD /health"] = null,
        ["GET /health/live"] = null,
        ["GET /health/ready"] = null,
        ["GET /openapi/{documentName}.json"] = null,
        ["POST /predict"] = Roles.Predict,
        ["POST /predict/patient"] = Roles.Predict,
        ["POST /api/v1/assessments"] = Roles.Predict,
        ["POST /api/v1/assessments/batch"] = Roles.Predict,
        ["POST /api/v1/assessments/next-measurement"] = Roles.Predict,
        ["POST /api/v1/assessments/what-if"] = Roles.Predict,
        ["GET /api/v1/assessments"] = Roles.Read,
        ["GET /api/v1/assessments/{id:guid}"] = Roles.Read,
        ["GET /api/v1/assessments/export"] = Roles.Read,
        ["POST /api/v1/assessments/{id:guid}/outcome"] = Roles.Feedback,
        ["GET /api/v1/audit/verify"] = Roles.Admin,
        ["GET /api/v1/models"] = Roles.Read,
        ["GET /api/v1/models/{name}"] = Roles.Read,
        ["GET /api/v1/models/{name}/operating-points"] = Roles.Read,
        ["POST /api/v1/models/{name}/activate"] = Roles.Admin,
        ["POST /api/v1/models/rollback"] = Roles.Admin,
        ["POST /api/v1/models/{name}/shadow"] = Roles.Admin,
        ["DELETE /api/v1/models/shadow"] = Roles.Admin,
        ["GET /api/v1/models/shadow/report"] = Roles.Admin,
    };

    public static TheoryData<string> Guarded => [.. Expected.Where(route => route.Value is not null).Select(route => route.Key)];

    [Fact]
    public void Routes_AllSayWhoMayAsk()
    {
        Assert.All(Endpoints(), endpoint => Assert.True(
            endpoint.Metadata.OfType<RequiresAttribute>().Any() ^ endpoint.Metadata.OfType<OpenAttribute>().Any(),
            $"{endpoint.RoutePattern.RawText} says neither who may ask nor that all may, or both"));
        var declared = Endpoints().SelectMany(
            endpoint => Methods(endpoint)
                .Select(method => ($"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}", AccessMiddleware.Needed(endpoint))));
        Assert.Equal(Expected.Select(route => (route.Key, route.Value)).Order(), declared.Order());
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Send_EachRole_IsLetInWhereItIsTheOneNeeded(string route)
    {
        var (method, address) = (route.Split(' ')[0], route.Split(' ')[1].Replace("{name}", "test-ensemble", StringComparison.Ordinal)
            .Replace("{id:guid}", "01890a5d-ac96-774b-bcce-b302099a8057", StringComparison.Ordinal));
        using var nobody = await _client.SendAsync(method, address);
        Assert.Equal(401, (int)nobody.StatusCode);
        Assert.Equal("SEP501", await nobody.CodeAsync());
        foreach (var role in Each)
        {
            using var response = await _client.SendAsync(method, address, host.KeyOf(role));
            if (role != Expected[route])
                Assert.Equal("SEP503", await response.CodeAsync());
            Assert.Equal(role == Expected[route], (int)response.StatusCode is not (401 or 403));
        }

        using var all = await _client.SendAsync(method, address, bearer: host.All);
        Assert.NotInRange((int)all.StatusCode, 401, 403);
    }

    /// <summary>No key is needed to be told that nothing is there.</summary>
    [Theory]
    [InlineData("GET", "/", 404)]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/predict", 405)]
    [InlineData("GET", "/swagger/index.html", 200)]
    public async Task Send_OutsideOfTheRoutes_NeedsNoKey(string method, string address, int status)
    {
        using var response = await _client.SendAsync(method, address);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public void Needed_RouteThatSaysNothing_IsAnAdministrators() =>
        Assert.Equal(
            Roles.Admin,
            AccessMiddleware.Needed(
                new RouteEndpoint(
                    _ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/forgotten"), 0, null,
                    null)));

    private IEnumerable<RouteEndpoint> Endpoints() =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
}
