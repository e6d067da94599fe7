using MediatR;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>The two short forms of the answer.</summary>
[ApiController]
[Requires(Roles.Predict)]
[Tags("Prediction")]
[Audited]
[Refuses(StatusCodes.Status413PayloadTooLarge)]
[Refuses(StatusCodes.Status415UnsupportedMediaType)]
[Refuses(StatusCodes.Status422UnprocessableEntity)]
[Refuses(StatusCodes.Status503ServiceUnavailable)]
public sealed class PredictController(IMediator mediator) : ControllerBase
{
    /// <summary>Sepsis risk of one patient</summary>
    /// <remarks>Answers 1 or 0 and the calibrated probability, and nothing else.</remarks>
    [HttpPost(KnownRoutes.Predict, Name = "predict")]
    [TakesPatient]
    [Answers<PredictionResponse>(StatusCodes.Status200OK, typeof(AssessExamples), nameof(AssessExamples.Prediction))]
    public async Task<IActionResult> Predict() =>
        new JsonAnswer<PredictionResponse>(PredictionResponse.From(await AssessAsync()), WireJson.Default.PredictionResponse);

    /// <summary>Sepsis risk of one patient, in one word</summary>
    /// <remarks>Plain text, or JSON where it is asked for (Accept: application/json).</remarks>
    [HttpPost(KnownRoutes.PredictPatient, Name = "predictPatient")]
    [TakesPatient]
    [Answers<PatientPredictionResponse>(
        StatusCodes.Status200OK, typeof(AssessExamples), nameof(AssessExamples.PatientPrediction), MediaTypes.Json, MediaTypes.Text)]
    public async Task<IActionResult> PredictPatient()
    {
        var answer = PatientPredictionResponse.From(await AssessAsync());
        return MediaTypes.PrefersJson(Request)
            ? new JsonAnswer<PatientPredictionResponse>(answer, WireJson.Default.PatientPredictionResponse)
            : Content(answer.Prediction, MediaTypes.TextUtf8);
    }

    private async ValueTask<RiskAssessment> AssessAsync()
    {
        var patient = await RequestBody.ReadAsync(Request, PatientRequest.MaximumBytes, PatientRequest.ToCommand);
        return await mediator.AssessAsync(patient, HttpContext);
    }
}
