using System.Text;
using MediatR;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Audit;
using Sepsis.Api.Errors;
using Sepsis.Api.Hosting;
using Sepsis.Api.OpenApi;
using Sepsis.Application.Access;
using Sepsis.Application.Audit;
using Sepsis.Application.Export;
using Sepsis.Application.Outcomes;

namespace Sepsis.Api.Outcomes;

/// <summary>What was answered, and what became of it.</summary>
[ApiController]
[Requires(Roles.Read)]
[Tags("Records")]
[Audited]
[ProducesResponseType<ProblemResponse>(StatusCodes.Status503ServiceUnavailable, MediaTypes.Problem)]
public sealed class StoredAssessmentsController(IMediator mediator, IAuditArchive archive, TrainingExport export, AuditedReading reading) : ControllerBase
{
    /// <summary>One assessment as it was recorded</summary>
    /// <param name="id">The assessment_id of an answer.</param>
    [HttpGet(KnownRoutes.StoredAssessment, Name = "getAssessment")]
    [ProducesResponseType<StoredAssessmentResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status404NotFound, MediaTypes.Problem)]
    public async Task<IActionResult> Get(Guid id)
    {
        var stored = await archive.FindAssessmentAsync(id, HttpContext.RequestAborted);
        reading.Of(HttpContext, id, 1);
        return new JsonAnswer<StoredAssessmentResponse>(await ResponseAsync(stored), WireJson.Default.StoredAssessmentResponse);
    }

    /// <summary>Assessments as they were recorded, page by page</summary>
    /// <remarks>The oldest first. What is added while one reads comes on the last page, and nothing comes twice.</remarks>
    [HttpGet(KnownRoutes.Assessments, Name = "listAssessments")]
    [ProducesResponseType<StoredAssessmentsResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status422UnprocessableEntity, MediaTypes.Problem)]
    public async Task<IActionResult> List([FromQuery] AssessmentsQuery asked)
    {
        var query = asked.ToQuery();
        var found = await archive.ReadAsync(query with { Limit = query.Limit + 1 }, HttpContext.RequestAborted).ToListAsync(HttpContext.RequestAborted);
        var page = found.Take(query.Limit).ToList();
        var assessments = new List<StoredAssessmentResponse>(page.Count);
        foreach (var stored in page)
            assessments.Add(await ResponseAsync(stored));
        reading.Of(HttpContext, null, page.Count);
        var next = found.Count > page.Count ? AssessmentsQuery.CursorOf(page[^1]) : null;
        return new JsonAnswer<StoredAssessmentsResponse>(new(assessments, next), WireJson.Default.StoredAssessmentsResponse);
    }

    /// <summary>Assessments and outcomes in the training format</summary>
    /// <remarks>CSV, or one JSON object a line where application/x-ndjson is asked for. Patients go by their pseudonyms.</remarks>
    /// <param name="asked">Which; cursor and limit do not apply.</param>
    /// <param name="labelled">Only those of which somebody said what became of the patient.</param>
    [HttpGet(KnownRoutes.Export, Name = "exportAssessments")]
    [DisableRequestTimeout]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypes.Csv, MediaTypes.NdJson)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status422UnprocessableEntity, MediaTypes.Problem)]
    public async Task<IActionResult> Export([FromQuery] AssessmentsQuery asked, [FromQuery] bool labelled = false)
    {
        var query = asked.ToQuery() with { Limit = int.MaxValue };
        var asJson = MediaTypes.Accepts(Request, MediaTypes.NdJson);
        Response.ContentType = asJson ? MediaTypes.NdJson : MediaTypes.Csv;
        reading.Of(HttpContext, null, null);
        await foreach (var line in export.LinesAsync(query, labelled, asJson, HttpContext.RequestAborted))
        {
            Encoding.UTF8.GetBytes(line, Response.BodyWriter);
            if (Response.BodyWriter.UnflushedBytes > StreamedBytes)
                await Response.BodyWriter.FlushAsync(HttpContext.RequestAborted);
        }

        return new EmptyResult();
    }

    /// <summary>Say what became of a patient</summary>
    /// <remarks>A later outcome corrects an earlier one; all are kept.</remarks>
    /// <param name="id">The assessment_id of an answer.</param>
    [HttpPost(KnownRoutes.Outcome, Name = "recordOutcome")]
    [TakesOutcome]
    [Requires(Roles.Feedback)]
    [ProducesResponseType<RecordedOutcomeResponse>(StatusCodes.Status201Created, MediaTypes.Json)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status404NotFound, MediaTypes.Problem)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status413PayloadTooLarge, MediaTypes.Problem)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status415UnsupportedMediaType, MediaTypes.Problem)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status422UnprocessableEntity, MediaTypes.Problem)]
    public async Task<IActionResult> Record(Guid id)
    {
        var caller = HttpContext.Features.Get<Caller>() ?? Caller.Anonymous;
        var command = await RequestBody.ReadAsync(Request, OutcomeRequest.MaximumBytes, body => OutcomeRequest.ToCommand(body, id, caller.Name));
        var recorded = await mediator.Send(command, HttpContext.RequestAborted);
        return new JsonAnswer<RecordedOutcomeResponse>(RecordedOutcomeResponse.From(recorded), WireJson.Default.RecordedOutcomeResponse, StatusCodes.Status201Created);
    }

    private const int StreamedBytes = 32 * 1024;

    private async Task<StoredAssessmentResponse> ResponseAsync(StoredRecord stored) =>
        StoredAssessmentResponse.From(stored, await archive.OutcomesOfAsync(stored.Record.Id, HttpContext.RequestAborted));
}
