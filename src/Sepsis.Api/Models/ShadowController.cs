using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Application.Models;
using Sepsis.Domain;

namespace Sepsis.Api.Models;

/// <summary>A model that answers the same patients and is heard by nobody.</summary>
[ApiController]
[Tags("Models")]
[Requires(Roles.Admin)]
[Audited(RefusalsAlone = true)]
[Refuses(StatusCodes.Status503ServiceUnavailable)]
public sealed class ShadowController(IMediator mediator, IMapper mapper) : ControllerBase
{
    /// <summary>Let a bundle of the library answer in the shadow</summary>
    /// <remarks>
    /// It answers what the model that serves answers, beside it and heard by no caller; both answers are recorded. It takes the place of
    /// the one before.
    /// </remarks>
    /// <param name="name">The bundle's folder, as the library lists it.</param>
    [HttpPost(KnownRoutes.SetShadow, Name = "setShadow")]
    [Answers<ShadowResponse>(StatusCodes.Status200OK, typeof(ModelExamples), nameof(ModelExamples.Shadow))]
    [Refuses(StatusCodes.Status404NotFound, nameof(SepsisError.UnknownBundle), Description = "The library holds no bundle of that name")]
    [Refuses(StatusCodes.Status409Conflict, nameof(SepsisError.HashMismatch),
        Description = "The bundle cannot serve, for the reason given; what served goes on serving")]
    public async Task<IActionResult> Set(string name) =>
        Answer(await mediator.Send(new SetShadowCommand(name, AskedBy.Of(HttpContext).Name), HttpContext.RequestAborted));

    /// <summary>Let no model answer in the shadow</summary>
    [HttpDelete(KnownRoutes.Shadow, Name = "stopShadow")]
    [Answers<ShadowResponse>(StatusCodes.Status200OK, typeof(ModelExamples), nameof(ModelExamples.Shadow))]
    [Refuses(StatusCodes.Status404NotFound, nameof(SepsisError.NoShadow))]
    public async Task<IActionResult> Stop() =>
        Answer(await mediator.Send(new StopShadowCommand(AskedBy.Of(HttpContext).Name), HttpContext.RequestAborted));

    /// <summary>The model that serves beside the one in the shadow</summary>
    /// <remarks>
    /// On the patients both answered: how often they agree and how far apart they are; where outcomes are known, how well either
    /// orders the patients and how well its probabilities fit. Where no shadow is set, of the two that were last compared.
    /// </remarks>
    [HttpGet(KnownRoutes.ShadowReport, Name = "reportShadow")]
    [Answers<ShadowReportResponse>(StatusCodes.Status200OK, typeof(ModelExamples), nameof(ModelExamples.ShadowReport))]
    [Refuses(StatusCodes.Status404NotFound, nameof(SepsisError.NoShadow))]
    public async Task<IActionResult> Report() => new JsonAnswer<ShadowReportResponse>(
        mapper.Map<ShadowReportResponse>(await mediator.Send(new ReportShadowQuery(), HttpContext.RequestAborted)),
        WireJson.Default.ShadowReportResponse);

    private JsonAnswer<ShadowResponse> Answer(ShadowStatus status) =>
        new(mapper.Map<ShadowResponse>(status), WireJson.Default.ShadowResponse);
}
