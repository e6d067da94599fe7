using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Api.Hosting;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Records;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Records;

/// <summary>Every address says what it leaves on record, and those that take or tell of patients leave the most.</summary>
public sealed class AuditedRouteTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    /// <summary>
    /// What is done there is recorded by whoever does it, or tells of no patient. An address that is added here needs a reason.
    /// </summary>
    private static readonly string[] RefusalsAlone =
    [
        KnownRoutes.ActivateModel, KnownRoutes.RollbackModel, KnownRoutes.SetShadow, KnownRoutes.Shadow, KnownRoutes.ShadowReport,
        KnownRoutes.Outcome, KnownRoutes.AuditVerify,
    ];

    /// <summary>Tells of no patient and changes nothing.</summary>
    private static readonly string[] Unaudited =
    [
        KnownRoutes.Health, KnownRoutes.HealthLive, KnownRoutes.HealthReady, KnownRoutes.Models, KnownRoutes.Model,
        KnownRoutes.OperatingPoints,
        "/openapi/{documentName}.json",
    ];

    [Fact]
    public void Routes_AllSayWhatTheyLeaveOnRecord()
    {
        Assert.All(Endpoints(), endpoint => Assert.True(
            endpoint.Metadata.OfType<AuditedAttribute>().Any() ^ endpoint.Metadata.OfType<UnauditedAttribute>().Any(),
            $"{endpoint.RoutePattern.RawText} says neither [Audited] nor [Unaudited], or both"));
        var routes = Endpoints().Select(AuditedRoute.Of).ToList();
        Assert.Equal(Unaudited.Order(), routes.Where(route => !route.LeavesRecords).Select(route => route.Path).Distinct().Order());
        Assert.Equal(
            RefusalsAlone.Order(),
            routes.Where(route => route is { LeavesRecords: true, AnswersLeaveOne: false }).Select(route => route.Path).Order());
    }

    [Fact]
    public void Routes_ThatTakePatients_AnswerNobodyWithoutARecord()
    {
        var taking = Endpoints().Where(
            endpoint => endpoint.Metadata.Any(
                each => each is TakesPatientAttribute or TakesBatchAttribute or TakesWhatIfAttribute)).ToList();
        Assert.Equal(6, taking.Count);
        Assert.All(taking, endpoint => Assert.True(AuditedRoute.Of(endpoint).AnswersLeaveOne));
    }

    [Fact]
    public void Of_RouteThatSaysNothing_IsHeldToTheStrictest() =>
        Assert.Equal(
            new("/forgotten", true, true),
            AuditedRoute.Of(new(_ => Task.CompletedTask, RoutePatternFactory.Parse("/forgotten"), 0, null, null)));

    private IEnumerable<RouteEndpoint> Endpoints() =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
