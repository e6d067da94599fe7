using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;

namespace Sepsis.Api.Assess;

/// <summary>The full answer, for one patient and for many.</summary>
[ApiController]
[Requires(Roles.Predict)]
[Tags("Assessments")]
[Audited]
[Refuses(StatusCodes.Status413PayloadTooLarge)]
[Refuses(StatusCodes.Status415UnsupportedMediaType)]
[Refuses(StatusCodes.Status422UnprocessableEntity)]
[Refuses(StatusCodes.Status503ServiceUnavailable)]
public sealed class AssessmentsController(IMediator mediator, IMapper mapper) : ControllerBase
{
    /// <summary>Assess one patient</summary>
    /// <remarks>
    /// The probability and how sure it is, its threshold and risk level, each member's vote, the bedside scores beside it,
    /// caveats, and the model that answered.
    /// </remarks>
    /// <param name="explain">
    /// Also why: the effect of every input, a sentence, and what would change the risk level. Takes some milliseconds.
    /// </param>
    /// <param name="next">Also what to measure next.</param>
    /// <param name="acceptLanguage">Of the sentence: en, fr or id.</param>
    [HttpPost(KnownRoutes.Assessments, Name = "assess")]
    [TakesPatient]
    [Answers<AssessmentResponse>(StatusCodes.Status200OK, typeof(AssessExamples), nameof(AssessExamples.Assessment))]
    public async Task<IActionResult> Assess(
        bool explain = false, bool next = false, [FromHeader(Name = "Accept-Language")] string? acceptLanguage = null)
    {
        var command = await RequestBody.ReadAsync(Request, PatientRequest.MaximumBytes, PatientRequest.ToCommand);
        var assessment = await mediator.AssessAsync(command with { Explain = explain, Next = next }, HttpContext);
        return new JsonAnswer<AssessmentResponse>(
            Answer<AssessmentResponse>(assessment, acceptLanguage), WireJson.Default.AssessmentResponse);
    }

    /// <summary>What to measure next</summary>
    /// <remarks>
    /// For each item that was not supplied: the change of the probability to be expected, integrated over the values the item may
    /// have given what is known, the chance that the risk level changes, and the scores it would settle.
    /// </remarks>
    [HttpPost(KnownRoutes.NextMeasurement, Name = "nextMeasurement")]
    [TakesPatient]
    [Answers<NextMeasurementResponse>(StatusCodes.Status200OK, typeof(AssessExamples), nameof(AssessExamples.NextMeasurement))]
    public async Task<IActionResult> NextMeasurement()
    {
        var command = await RequestBody.ReadAsync(Request, PatientRequest.MaximumBytes, PatientRequest.ToCommand);
        var assessment = await mediator.AssessAsync(command with { Next = true }, HttpContext);
        return new JsonAnswer<NextMeasurementResponse>(
            mapper.Map<NextMeasurementResponse>(assessment), WireJson.Default.NextMeasurementResponse);
    }

    /// <summary>The same patient with some values changed</summary>
    /// <remarks>Both answers in full, and what each change does to the probability. A change to null takes a value away.</remarks>
    /// <param name="acceptLanguage">Of the sentences: en, fr or id.</param>
    [HttpPost(KnownRoutes.WhatIf, Name = "whatIf")]
    [TakesWhatIf]
    [Answers<WhatIfResponse>(StatusCodes.Status200OK, typeof(AssessExamples), nameof(AssessExamples.WhatIf))]
    public async Task<IActionResult> WhatIf([FromHeader(Name = "Accept-Language")] string? acceptLanguage = null)
    {
        var command = await RequestBody.ReadAsync(Request, PatientRequest.MaximumBytes, WhatIfRequest.ToCommand);
        var result = await mediator.AssessAsync(command, HttpContext);
        return new JsonAnswer<WhatIfResponse>(Answer<WhatIfResponse>(result, acceptLanguage), WireJson.Default.WhatIfResponse);
    }

    /// <summary>Assess many patients</summary>
    /// <remarks>
    /// Up to 10,000 patients, answered in order; a fault of one row is answered for that row. With
    /// application/x-ndjson, one patient a line in and one result a line out, streamed both ways.
    /// </remarks>
    /// <param name="brief">Answers in brief: what it takes to see the sickest first, in a twentieth of the room.</param>
    [HttpPost(KnownRoutes.AssessmentsBatch, Name = "assessBatch")]
    [TakesBatch]
    [Answers<BatchResponse>(StatusCodes.Status200OK, typeof(AssessExamples), nameof(AssessExamples.Batch))]
    public async Task<IActionResult> AssessBatch(bool brief = false)
    {
        var rows = new BatchRows(mapper, brief, HttpContext);
        if (MediaTypes.IsNdJson(Request))
        {
            await new NdJsonBatch(mediator, rows, HttpContext).AnswerAsync();
            return new EmptyResult();
        }

        var command = await RequestBody.ReadAsync(Request, BatchRequest.MaximumBytes, BatchRequest.ToCommand);
        var items = await mediator.AssessAsync(command, HttpContext);
        return new StreamedJsonAnswer<BatchResponse>(rows.All(items), WireJson.Default.BatchResponse);
    }

    private T Answer<T>(object answered, string? acceptLanguage) =>
        mapper.Map<T>(answered, options => options.State = AcceptedLanguage.Choose(acceptLanguage));
}
