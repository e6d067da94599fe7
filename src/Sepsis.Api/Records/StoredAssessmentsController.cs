using System.Text;
using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Api.Records;

/// <summary>What was answered, and what became of it.</summary>
[ApiController]
[Requires(Roles.Read)]
[Tags("Records")]
[Audited]
[Refuses(StatusCodes.Status503ServiceUnavailable)]
public sealed class StoredAssessmentsController(IMediator mediator, IAuditArchive archive, TrainingExport export, IMapper mapper)
    : ControllerBase
{
    /// <summary>One assessment as it was recorded</summary>
    /// <param name="id">The assessment_id of an answer.</param>
    [HttpGet(KnownRoutes.StoredAssessment, Name = "getAssessment")]
    [Answers<StoredAssessmentResponse>(StatusCodes.Status200OK, typeof(RecordExamples), nameof(RecordExamples.Assessment))]
    [Refuses(StatusCodes.Status404NotFound, nameof(SepsisError.UnknownAssessment), Description = Refusals.NothingThere)]
    public async Task<IActionResult> Get(Guid id)
    {
        var stored = await archive.FindAssessmentAsync(id, HttpContext.RequestAborted);
        AuditEntry.Of(HttpContext)?.Read(id, 1);
        var outcomes = await archive.OutcomesOfAsync([id], HttpContext.RequestAborted);
        return new JsonAnswer<StoredAssessmentResponse>(Shown(stored, outcomes[id]), WireJson.Default.StoredAssessmentResponse);
    }

    /// <summary>Assessments as they were recorded, page by page</summary>
    /// <remarks>The oldest first. What is added while one reads comes on the last page, and nothing comes twice.</remarks>
    [HttpGet(KnownRoutes.Assessments, Name = "listAssessments")]
    [Answers<StoredAssessmentsResponse>(StatusCodes.Status200OK, typeof(RecordExamples), nameof(RecordExamples.Page))]
    [Refuses(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> List([FromQuery] AssessmentsQuery asked)
    {
        var query = asked.ToQuery();
        var found = await archive.ReadAsync(query with { Limit = query.Limit + 1 }, HttpContext.RequestAborted)
            .ToListAsync(HttpContext.RequestAborted);
        var page = found.Take(query.Limit).ToList();
        var outcomes = await archive.OutcomesOfAsync([.. page.Select(stored => stored.Record.Id)], HttpContext.RequestAborted);
        AuditEntry.Of(HttpContext)?.Read(null, page.Count);
        var next = found.Count > page.Count ? AssessmentsQuery.CursorOf(page[^1]) : null;
        StoredAssessmentResponse[] assessments = [.. page.Select(stored => Shown(stored, outcomes[stored.Record.Id]))];
        return new JsonAnswer<StoredAssessmentsResponse>(new(assessments, next), WireJson.Default.StoredAssessmentsResponse);
    }

    /// <summary>Assessments and outcomes in the training format</summary>
    /// <remarks>CSV, or one JSON object a line where application/x-ndjson is asked for. Patients go by their pseudonyms.</remarks>
    /// <param name="asked">Which; cursor and limit do not apply.</param>
    /// <param name="labelled">Only those of which somebody said what became of the patient.</param>
    [HttpGet(KnownRoutes.Export, Name = "exportAssessments")]
    [DisableRequestTimeout]
    [Answers<string>(StatusCodes.Status200OK, typeof(RecordExamples), nameof(RecordExamples.Export), MediaTypes.Csv, MediaTypes.NdJson)]
    [Refuses(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Export([FromQuery] AssessmentsQuery asked, [FromQuery] bool labelled = false)
    {
        var query = asked.ToQuery() with { After = 0, Limit = int.MaxValue };
        var asJson = MediaTypes.Accepts(Request, MediaTypes.NdJson);
        Response.ContentType = asJson ? MediaTypes.NdJson : MediaTypes.Csv;
        AuditEntry.Of(HttpContext)?.Read(null, null);
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
    [Audited(RefusalsAlone = true)]
    [Requires(Roles.Feedback)]
    [Answers<RecordedOutcomeResponse>(
        StatusCodes.Status201Created, typeof(RecordExamples), nameof(RecordExamples.Recorded), Description = "What was kept")]
    [Refuses(StatusCodes.Status404NotFound, nameof(SepsisError.UnknownAssessment), Description = Refusals.NothingThere)]
    [Refuses(StatusCodes.Status413PayloadTooLarge)]
    [Refuses(StatusCodes.Status415UnsupportedMediaType)]
    [Refuses(StatusCodes.Status422UnprocessableEntity)]
    public async Task<IActionResult> Record(Guid id, [FromBody] OutcomeRequest outcome)
    {
        var recorded = await mediator.Send(outcome.ToCommand(id, AskedBy.Of(HttpContext).Name), HttpContext.RequestAborted);
        return new JsonAnswer<RecordedOutcomeResponse>(
            mapper.Map<RecordedOutcomeResponse>(recorded), WireJson.Default.RecordedOutcomeResponse, StatusCodes.Status201Created);
    }

    private StoredAssessmentResponse Shown(StoredRecord stored, IEnumerable<Outcome> outcomes) =>
        mapper.Map<StoredAssessmentResponse>(StoredAssessment.Of(stored, outcomes));

    private const int StreamedBytes = 32 * 1024;
}
