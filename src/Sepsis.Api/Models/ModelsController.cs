using AutoMapper;
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

/// <summary>What serves, and what could.</summary>
[ApiController]
[Requires(Roles.Read)]
[Tags("Models")]
[Unaudited]
public sealed class ModelsController(IActiveModel model, IModelLibrary library, IShadow shadow, IMapper mapper) : ControllerBase
{
    /// <summary>The models that serve, and the bundles that could</summary>
    [HttpGet(KnownRoutes.Models, Name = "listModels")]
    [Answers<ModelsResponse>(StatusCodes.Status200OK, typeof(ModelExamples), nameof(ModelExamples.Models))]
    [Refuses(StatusCodes.Status503ServiceUnavailable)]
    public IActionResult List()
    {
        var (serving, shadowed) = (model.Serving, shadow.Status?.Model);
        var models = serving is null ? [] : new[] { mapper.Map<ModelIdentityResponse>(serving.Bundle) };
        var bundles = library.List().Select(source =>
            new LibraryBundleResponse(source.Name, source == serving?.Source, source == shadowed?.Source));
        return new JsonAnswer<ModelsResponse>(new(models, [.. bundles]), WireJson.Default.ModelsResponse);
    }

    /// <summary>One model: its manifest, its cross-validated metrics, its card</summary>
    /// <param name="name">The model's name, as the list has it.</param>
    [HttpGet(KnownRoutes.Model, Name = "getModel")]
    [Answers<ModelResponse>(StatusCodes.Status200OK, typeof(ModelExamples), nameof(ModelExamples.Model))]
    [Refuses(StatusCodes.Status404NotFound, nameof(SepsisError.UnknownModel), Description = Refusals.NothingThere)]
    [Refuses(StatusCodes.Status503ServiceUnavailable)]
    public IActionResult Get(string name) =>
        new JsonAnswer<ModelResponse>(mapper.Map<ModelResponse>(Serving(name)), WireJson.Default.ModelResponse);

    /// <summary>What every threshold finds and costs</summary>
    /// <remarks>
    /// Sensitivity, PPV, alerts per 100 and number needed to evaluate, each with its interval, measured on patients the model had not
    /// learned from.
    /// </remarks>
    /// <param name="name">The model's name, as the list has it.</param>
    [HttpGet(KnownRoutes.OperatingPoints, Name = "listOperatingPoints")]
    [Answers<OperatingPointsResponse>(StatusCodes.Status200OK, typeof(ModelExamples), nameof(ModelExamples.OperatingPoints))]
    [Refuses(StatusCodes.Status404NotFound, nameof(SepsisError.UnknownModel), Description = Refusals.NothingThere)]
    [Refuses(StatusCodes.Status503ServiceUnavailable)]
    public IActionResult OperatingPoints(string name) => new StreamedJsonAnswer<OperatingPointsResponse>(
        mapper.Map<OperatingPointsResponse>(Serving(name).Bundle), WireJson.Default.OperatingPointsResponse);

    private ServedModel Serving(string name)
    {
        if (model.Serving is not { } serving)
            throw new SepsisException(SepsisError.NoModel, model.Status.Reason);
        return serving.Bundle.Manifest.Name == name
            ? serving
            : throw new SepsisException(SepsisError.UnknownModel, $"The model that serves is {serving.Bundle.Manifest.Name}.");
    }
}
