using System.Text;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Assess;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Tests.Records;

/// <summary>Every way in which an action may answer about a patient and forget the record; two that do not forget.</summary>
[ApiController]
[Open]
[Audited]
[Route("forgetful")]
public sealed class ForgetfulController(IMediator mediator) : ControllerBase
{
    [HttpPost("json")]
    public async Task<IActionResult> Json() => Answer(await SendAsync());

    [HttpPost("text")]
    public async Task<IActionResult> Text() => Content($"{(await SendAsync()).Probability}");

    [HttpPost("header")]
    public async Task<IActionResult> Header()
    {
        Response.Headers["X-Risk"] = $"{(await SendAsync()).Probability}";
        return NoContent();
    }

    [HttpPost("redirect")]
    public async Task<IActionResult> RedirectTo() => Redirect($"/risk/{(await SendAsync()).Probability}");

    [HttpPost("stream")]
    public async Task Stream()
    {
        var assessment = await SendAsync();
        for (var i = 0; i < 3; i++)
        {
            Encoding.UTF8.GetBytes($"{assessment.Probability}\n", Response.BodyWriter);
            await Response.BodyWriter.FlushAsync();
        }
    }

    [HttpPost("start")]
    public async Task Start()
    {
        Response.Headers["X-Risk"] = $"{(await SendAsync()).Probability}";
        await Response.StartAsync();
    }

    [HttpPost("complete")]
    public async Task Complete()
    {
        await Response.WriteAsync($"{(await SendAsync()).Probability}");
        await Response.CompleteAsync();
    }

    [HttpPost("batch")]
    public async Task<IActionResult> Batch()
    {
        var patient = await ReadAsync();
        var parts = await mediator.Send(new AssessBatchCommand([.. Enumerable.Repeat(patient, 600)], []));
        var rows = new BatchRows(Mapping.Mapper, brief: true, HttpContext);
        return new StreamedJsonAnswer<BatchResponse>(rows.All([.. parts.SelectMany(part => part)]), WireJson.Default.BatchResponse);
    }

    [HttpPost("throw")]
    public async Task<IActionResult> Throw() => throw new InvalidOperationException($"The risk is {(await SendAsync()).Probability}.");

    [HttpPost("record-and-throw")]
    public async Task<IActionResult> RecordAndThrow() =>
        throw new InvalidOperationException($"The risk is {(await mediator.AssessAsync(await ReadAsync(), HttpContext)).Probability}.");

    [HttpPost("refuse")]
    public IActionResult Refuse() => Conflict();

    [HttpPost("record")]
    public async Task<IActionResult> Record() => Answer(await mediator.AssessAsync(await ReadAsync(), HttpContext));

    private static JsonAnswer<PredictionResponse> Answer(RiskAssessment assessment) =>
        new(PredictionResponse.From(assessment), WireJson.Default.PredictionResponse);

    private async Task<RiskAssessment> SendAsync() => await mediator.Send(await ReadAsync());

    private async Task<AssessRiskCommand> ReadAsync() =>
        await RequestBody.ReadAsync(Request, PatientRequest.MaximumBytes, PatientRequest.ToCommand);
}

/// <summary>Says nothing of records at all.</summary>
[ApiController]
[Open]
[Route("unclassified")]
public sealed class UnclassifiedController(IMediator mediator) : ControllerBase
{
    [HttpPost("json")]
    public async Task<IActionResult> Json()
    {
        var patient = await RequestBody.ReadAsync(Request, PatientRequest.MaximumBytes, PatientRequest.ToCommand);
        return new JsonAnswer<PredictionResponse>(
            PredictionResponse.From(await mediator.Send(patient)), WireJson.Default.PredictionResponse);
    }
}
