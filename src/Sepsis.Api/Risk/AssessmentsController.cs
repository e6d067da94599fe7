using MediatR;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Errors;
using Sepsis.Api.Hosting;
using Sepsis.Api.OpenApi;

namespace Sepsis.Api.Risk;

/// <summary>The full answer, for one patient and for many.</summary>
[ApiController]
[Tags("Assessments")]
[ProducesResponseType<ProblemResponse>(StatusCodes.Status413PayloadTooLarge, MediaTypes.Problem)]
[ProducesResponseType<ProblemResponse>(StatusCodes.Status415UnsupportedMediaType, MediaTypes.Problem)]
[ProducesResponseType<ProblemResponse>(StatusCodes.Status422UnprocessableEntity, MediaTypes.Problem)]
[ProducesResponseType<ProblemResponse>(StatusCodes.Status503ServiceUnavailable, MediaTypes.Problem)]
public sealed class AssessmentsController(IMediator mediator) : ControllerBase
{
    /// <summary>Assess one patient</summary>
    /// <remarks>The probability, its threshold and risk level, each member's vote, caveats, and the model that answered.</remarks>
    [HttpPost(KnownRoutes.Assessments, Name = "assess")]
    [TakesPatient]
    [ProducesResponseType<AssessmentResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    public async Task<IActionResult> Assess()
    {
        var command = await RequestBody.ReadAsync(Request, PatientRequest.MaximumBytes, PatientRequest.ToCommand);
        var assessment = await mediator.Send(command, HttpContext.RequestAborted);
        return new JsonAnswer<AssessmentResponse>(AssessmentResponse.From(assessment), WireJson.Default.AssessmentResponse);
    }

    /// <summary>Assess many patients</summary>
    /// <remarks>
    /// Up to 10,000 patients, answered in order; a fault of one row is answered for that row. With
    /// application/x-ndjson, one patient a line in and one result a line out, streamed both ways.
    /// </remarks>
    [HttpPost(KnownRoutes.AssessmentsBatch, Name = "assessBatch")]
    [TakesBatch]
    [ProducesResponseType<BatchResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    public async Task<IActionResult> AssessBatch()
    {
        if (MediaTypes.IsNdJson(Request))
        {
            await new PatientLines(mediator, HttpContext).AnswerAsync();
            return new EmptyResult();
        }

        var command = await RequestBody.ReadAsync(Request, BatchRequest.MaximumBytes, BatchRequest.ToCommand);
        var items = await mediator.Send(command, HttpContext.RequestAborted);
        return new StreamedJsonAnswer<BatchResponse>(BatchResponse.From(items, HttpContext), WireJson.Default.BatchResponse);
    }
}
