using MediatR;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>A model that answers the same patients and is heard by nobody.</summary>
[ApiController]
[Tags("Models")]
[Requires(Roles.Admin)]
[Audited(RefusalsAlone = true)]
[ProducesResponseType<ProblemResponse>(StatusCodes.Status404NotFound, MediaTypes.Problem)]
[ProducesResponseType<ProblemResponse>(StatusCodes.Status503ServiceUnavailable, MediaTypes.Problem)]
public sealed class ShadowController(IMediator mediator) : ControllerBase
{
    /// <summary>Let a bundle of the library answer in the shadow</summary>
    /// <remarks>
    /// It answers what the model that serves answers, beside it and heard by no caller; both answers are recorded. It takes the place of
    /// the one before.
    /// </remarks>
    /// <param name="name">The bundle's folder, as the library lists it.</param>
    [HttpPost(KnownRoutes.SetShadow, Name = "setShadow")]
    [ProducesResponseType<ShadowResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status409Conflict, MediaTypes.Problem)]
    public async Task<IActionResult> Set(string name) => new JsonAnswer<ShadowResponse>(
        ShadowResponse.From(await mediator.Send(new SetShadowCommand(name, AskedBy.Of(HttpContext).Name), HttpContext.RequestAborted)), WireJson.Default.ShadowResponse);

    /// <summary>Let no model answer in the shadow</summary>
    [HttpDelete(KnownRoutes.Shadow, Name = "stopShadow")]
    [ProducesResponseType<ShadowResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    public async Task<IActionResult> Stop() => new JsonAnswer<ShadowResponse>(
        ShadowResponse.From(await mediator.Send(new StopShadowCommand(AskedBy.Of(HttpContext).Name), HttpContext.RequestAborted)), WireJson.Default.ShadowResponse);

    /// <summary>The model that serves beside the one in the shadow</summary>
    /// <remarks>
    /// On the patients both answered: how often they agree and how far apart they are; where outcomes are known, how well either
    /// orders the patients and how well its probabilities fit. Where no shadow is set, of the two that were last compared.
    /// </remarks>
    [HttpGet(KnownRoutes.ShadowReport, Name = "reportShadow")]
    [ProducesResponseType<ShadowReportResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    public async Task<IActionResult> Report() => new JsonAnswer<ShadowReportResponse>(
        ShadowReportResponse.From(await mediator.Send(new ReportShadowQuery(), HttpContext.RequestAborted)), WireJson.Default.ShadowReportResponse);
}
