using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Sepsis.Api.Access;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;
using Sepsis.Application.Models;
using Sepsis.Application.Records;

namespace Sepsis.Api.Hosting;

/// <summary>For load balancers, container platforms and people: text, or JSON where it is asked for.</summary>
[ApiController]
[Open]
[Unaudited]
[DisableRateLimiting]
[Tags("Health")]
[ResponseCache(NoStore = true)]
public sealed class HealthController(IActiveModel model, IAuditTrail trail, AccessPolicy access) : ControllerBase
{
    /// <summary>Whether a verified model serves</summary>
    [HttpGet(KnownRoutes.Health, Name = "health")]
    [Answers<HealthResponse>(
        StatusCodes.Status200OK, typeof(HealthExamples), nameof(HealthExamples.Serving), MediaTypes.Json, MediaTypes.Text)]
    [Answers<HealthResponse>(
        StatusCodes.Status503ServiceUnavailable, typeof(HealthExamples), nameof(HealthExamples.Unavailable),
        MediaTypes.Json, MediaTypes.Text, Description = Refusals.Unavailable)]
    public IActionResult Health() => Answer(HealthResponse.Of(model));

    /// <summary>The same, for load balancers that ask with HEAD</summary>
    [HttpHead(KnownRoutes.Health)]
    [ApiExplorerSettings(IgnoreApi = true)]
    public IActionResult HealthHead() => Health();

    /// <summary>Whether requests may be sent here</summary>
    /// <remarks>A verified model serves, and records can be kept; also says who is let in.</remarks>
    [HttpGet(KnownRoutes.HealthReady, Name = "healthReady")]
    [Answers<HealthResponse>(
        StatusCodes.Status200OK, typeof(HealthExamples), nameof(HealthExamples.Ready), MediaTypes.Json, MediaTypes.Text)]
    [Answers<HealthResponse>(
        StatusCodes.Status503ServiceUnavailable, typeof(HealthExamples), nameof(HealthExamples.Unavailable),
        MediaTypes.Json, MediaTypes.Text, Description = Refusals.Unavailable)]
    public IActionResult Ready() => Answer(HealthResponse.Of(model, trail.Status) with { Access = access.Name });

    /// <summary>Whether the process runs</summary>
    [HttpGet(KnownRoutes.HealthLive, Name = "healthLive")]
    [Answers<HealthResponse>(
        StatusCodes.Status200OK, typeof(HealthExamples), nameof(HealthExamples.Live), MediaTypes.Json, MediaTypes.Text)]
    public IActionResult Live() => Answer(new(HealthResponse.Ok));

    private IActionResult Answer(HealthResponse health)
    {
        var status = health.Status == HealthResponse.Ok ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        if (MediaTypes.PrefersJson(Request))
            return new JsonAnswer<HealthResponse>(health, WireJson.Default.HealthResponse, status);
        return new ContentResult { StatusCode = status, Content = health.ToText(), ContentType = MediaTypes.TextUtf8 };
    }
}
