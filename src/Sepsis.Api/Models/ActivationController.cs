using MediatR;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>Another model, while it serves.</summary>
[ApiController]
[Tags("Models")]
[Requires(Roles.Admin)]
[Audited(RefusalsAlone = true)]
[ProducesResponseType<ActivationResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
[ProducesResponseType<ProblemResponse>(StatusCodes.Status409Conflict, MediaTypes.Problem)]
[ProducesResponseType<ProblemResponse>(StatusCodes.Status503ServiceUnavailable, MediaTypes.Problem)]
public sealed class ActivationController(IMediator mediator) : ControllerBase
{
    /// <summary>Let another bundle of the library serve</summary>
    /// <remarks>
    /// It is read and verified aside, then exchanged: no request fails or waits, and each answer is of one bundle, which it names.
    /// A bundle that cannot serve is a 409 with the reason, and what served goes on serving.
    /// </remarks>
    /// <param name="name">The bundle's folder, as the library lists it.</param>
    [HttpPost(KnownRoutes.ActivateModel, Name = "activateModel")]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status404NotFound, MediaTypes.Problem)]
    public async Task<IActionResult> Activate(string name) =>
        Answer(await mediator.Send(new ActivateModelCommand(name, AskedBy.Of(HttpContext).Name), HttpContext.RequestAborted));

    /// <summary>Let the model before serve again</summary>
    /// <remarks>Its files are read and verified anew. A second rollback takes back the first.</remarks>
    [HttpPost(KnownRoutes.RollbackModel, Name = "rollbackModel")]
    public async Task<IActionResult> Rollback() =>
        Answer(await mediator.Send(new RollbackModelCommand(AskedBy.Of(HttpContext).Name), HttpContext.RequestAborted));

    private static JsonAnswer<ActivationResponse> Answer(ModelChange change) => new(ActivationResponse.From(change), WireJson.Default.ActivationResponse);
}
