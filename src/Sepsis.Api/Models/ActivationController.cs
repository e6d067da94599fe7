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

/// <summary>Another model, while it serves.</summary>
[ApiController]
[Tags("Models")]
[Requires(Roles.Admin)]
[Audited(RefusalsAlone = true)]
[Refuses(StatusCodes.Status503ServiceUnavailable)]
public sealed class ActivationController(IMediator mediator, IMapper mapper) : ControllerBase
{
    /// <summary>Let another bundle of the library serve</summary>
    /// <remarks>
    /// It is read and verified aside, then exchanged: no request fails or waits, and each answer is of one bundle, which it names.
    /// A bundle that cannot serve is a 409 with the reason, and what served goes on serving.
    /// </remarks>
    /// <param name="name">The bundle's folder, as the library lists it.</param>
    [HttpPost(KnownRoutes.ActivateModel, Name = "activateModel")]
    [Answers<ActivationResponse>(StatusCodes.Status200OK, typeof(ModelExamples), nameof(ModelExamples.Activation))]
    [Refuses(StatusCodes.Status404NotFound, nameof(SepsisError.UnknownBundle), Description = "The library holds no bundle of that name")]
    [Refuses(StatusCodes.Status409Conflict, nameof(SepsisError.HashMismatch),
        Description = "The bundle cannot serve, for the reason given; what served goes on serving")]
    public async Task<IActionResult> Activate(string name) =>
        Answer(await mediator.Send(new ActivateModelCommand(name, AskedBy.Of(HttpContext).Name), HttpContext.RequestAborted));

    /// <summary>Let the model before serve again</summary>
    /// <remarks>Its files are read and verified anew. A second rollback takes back the first.</remarks>
    [HttpPost(KnownRoutes.RollbackModel, Name = "rollbackModel")]
    [Answers<ActivationResponse>(StatusCodes.Status200OK, typeof(ModelExamples), nameof(ModelExamples.Activation))]
    [Refuses(StatusCodes.Status409Conflict, nameof(SepsisError.NoModelBefore),
        Description = "No model served before, or it cannot serve any more; what served goes on serving")]
    public async Task<IActionResult> Rollback() =>
        Answer(await mediator.Send(new RollbackModelCommand(AskedBy.Of(HttpContext).Name), HttpContext.RequestAborted));

    private JsonAnswer<ActivationResponse> Answer(ModelChange change) =>
        new(mapper.Map<ActivationResponse>(change), WireJson.Default.ActivationResponse);
}
