using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Sepsis.Api.Assess;
using Sepsis.Api.Hosting;
using Sepsis.Api.Models;
using Sepsis.Api.Records;

namespace Sepsis.Api.OpenApi;

/// <summary>
/// The order of the document's operations, as it was first published. By itself it would be the order in which the compiler was
/// handed the files, which is another on another disk: document and clients would change with the machine that makes them.
/// </summary>
internal sealed class DocumentOrder : IApplicationModelConvention
{
    private static readonly Type[] Controllers =
    [
        typeof(ShadowController), typeof(AssessmentsController), typeof(PredictController), typeof(StoredAssessmentsController),
        typeof(HealthController), typeof(ActivationController), typeof(ModelsController), typeof(AuditController),
    ];

    public void Apply(ApplicationModel application)
    {
        ControllerModel[] ordered =
            [.. application.Controllers.OrderBy(Place).ThenBy(controller => controller.ControllerName, StringComparer.Ordinal)];
        application.Controllers.Clear();
        foreach (var controller in ordered)
            application.Controllers.Add(controller);
    }

    /// <summary>One that is not named here comes last.</summary>
    private static int Place(ControllerModel controller) =>
        Array.IndexOf(Controllers, controller.ControllerType.AsType()) is >= 0 and var place ? place : Controllers.Length;
}
