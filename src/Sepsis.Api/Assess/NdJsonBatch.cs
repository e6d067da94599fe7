using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using MediatR;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain;

namespace Sepsis.Api.Assess;

/// <summary>
/// Newline-delimited patients: lines are assessed as they arrive and answered before the next are waited for, so a
/// request of any length needs the memory of one group of lines.
/// </summary>
internal sealed class NdJsonBatch(IMediator mediator, BatchRows rows, HttpContext context)
{
    private const int LinesAtOnce = 256;

    private readonly PipeReader _body = context.Request.BodyReader;
    private readonly PipeWriter _answer = context.Response.BodyWriter;
    private readonly List<AssessRiskCommand> _lines = new(LinesAtOnce);
    private int _answered;
    private long _bytes;

    public async Task AnswerAsync()
    {
        if (context.Request.ContentLength > BatchRequest.MaximumBytes)
            throw RequestBody.TooLarge(BatchRequest.MaximumBytes);
        try
        {
            while (await ReadLinesAsync())
                await AnswerLinesAsync();
        }
        // The status has been sent: what ends the stream early is said in its last line.
        catch (SepsisException exception) when (context.Response.HasStarted)
        {
            await AnswerLastAsync(ProblemResponse.From(exception, context));
        }
        catch (BadHttpRequestException exception) when (context.Response.HasStarted)
        {
            await AnswerLastAsync(ProblemResponse.From(exception.StatusCode, context));
        }
    }

    /// <returns>False at the end of the body.</returns>
    private async ValueTask<bool> ReadLinesAsync()
    {
        _lines.Clear();
        while (true)
        {
            var read = await _body.ReadAsync(context.RequestAborted);
            var rest = Take(read.Buffer, read.IsCompleted);
            _bytes += read.Buffer.Length - rest.Length;
            // Lines left over are looked at again at once; half a line only when more of it has come.
            _body.AdvanceTo(rest.Start, _lines.Count > 0 ? rest.Start : rest.End);
            if (_bytes > BatchRequest.MaximumBytes || (_lines.Count == 0 && rest.Length > PatientRequest.MaximumBytes))
                throw RequestBody.TooLarge(BatchRequest.MaximumBytes);
            if (_lines.Count > 0)
                return true;
            if (read.IsCompleted)
                return _answered == 0 ? throw SepsisException.Invalid([BodyFaults.Empty]) : false;
        }
    }

    private ReadOnlySequence<byte> Take(ReadOnlySequence<byte> buffer, bool isLast)
    {
        while (_lines.Count < LinesAtOnce && buffer.PositionOf((byte)'\n') is { } end)
        {
            Add(buffer.Slice(0, end));
            buffer = buffer.Slice(buffer.GetPosition(1, end));
        }

        if (!isLast || _lines.Count == LinesAtOnce || buffer.IsEmpty)
            return buffer;
        Add(buffer);
        return buffer.Slice(buffer.End);
    }

    private void Add(ReadOnlySequence<byte> line)
    {
        if (!JsonBody.IsBlank(line))
            _lines.Add(PatientRequest.ToCommand(line));
    }

    private async Task AnswerLinesAsync()
    {
        if (_answered + _lines.Count > AssessBatchCommand.MaximumPatients)
            throw SepsisException.Invalid([AssessBatchValidator.TooMany]);
        var items = await mediator.AssessAsync(new AssessBatchCommand(_lines, []), context);
        foreach (var item in items)
            Write(rows.Row(_answered++, item));
        await _answer.FlushAsync(context.RequestAborted);
    }

    private async Task AnswerLastAsync(ProblemResponse problem)
    {
        Write(new(_answered, Problem: problem));
        await _answer.FlushAsync(context.RequestAborted);
    }

    private void Write(BatchRowResponse row)
    {
        if (!context.Response.HasStarted)
            context.Response.ContentType = MediaTypes.NdJson;
        using var json = new Utf8JsonWriter(_answer);
        JsonSerializer.Serialize(json, row, WireJson.Default.BatchRowResponse);
        json.Flush();
        _answer.Write("\n"u8);
    }
}
