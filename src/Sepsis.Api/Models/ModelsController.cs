using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Application.Models;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Api.Models;

/// <summary>What serves, and what could.</summary>
[ApiController]
[Requires(Roles.Read)]
[Tags("Models")]
[Unaudited]
public sealed class ModelsController(IActiveModel model, IModelLibrary library, IShadow shadow) : ControllerBase
{
    /// <summary>The models that serve, and the bundles that could</summary>
    [HttpGet(KnownRoutes.Models, Name = "listModels")]
    [ProducesResponseType<ModelsResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status503ServiceUnavailable, MediaTypes.Problem)]
    public IActionResult List() =>
        new JsonAnswer<ModelsResponse>(ModelsResponse.From(model.Serving, shadow.Status?.Model, library.List()), WireJson.Default.ModelsResponse);

    /// <summary>One model: its manifest, its cross-validated metrics, its card</summary>
    /// <param name="name">The model's name, as the list has it.</param>
    [HttpGet(KnownRoutes.Model, Name = "getModel")]
    [ProducesResponseType<ModelResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status404NotFound, MediaTypes.Problem)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status503ServiceUnavailable, MediaTypes.Problem)]
    public IActionResult Get(string name) => new JsonAnswer<ModelResponse>(ModelResponse.From(Serving(name)), WireJson.Default.ModelResponse);

    /// <summary>What every threshold finds and costs</summary>
    /// <remarks>Sensitivity, PPV, alerts per 100 and number needed to evaluate, each with its interval, measured on patients the model had not learned from.</remarks>
    /// <param name="name">The model's name, as the list has it.</param>
    [HttpGet(KnownRoutes.OperatingPoints, Name = "listOperatingPoints")]
    [ProducesResponseType<OperatingPointsResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status404NotFound, MediaTypes.Problem)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status409Conflict, MediaTypes.Problem)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status503ServiceUnavailable, MediaTypes.Problem)]
    public IActionResult OperatingPoints(string name) =>
        new StreamedJsonAnswer<OperatingPointsResponse>(OperatingPointsResponse.From(Serving(name)), WireJson.Default.OperatingPointsResponse);

    private Bundle Serving(string name)
    {
        if (model.Serving is not { Bundle: var bundle })
            throw new SepsisException(SepsisError.NoModel, model.Status.Reason);
        return bundle.Manifest.Name == name ? bundle : throw new SepsisException(SepsisError.UnknownModel, $"The model that serves is {bundle.Manifest.Name}.");
    }
}
