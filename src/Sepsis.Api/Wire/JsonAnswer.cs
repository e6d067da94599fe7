using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Sepsis.Api.Wire;

/// <summary>
/// A small JSON answer with its length, by generated code: MVC's formatters would choose anew at every request what
/// is known here.
/// </summary>
internal sealed class JsonAnswer<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) : IActionResult
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    public Task ExecuteResultAsync(ActionContext context)
    {
        var buffer = s_buffer ??= new();
        var writer = s_writer ??= new(buffer);
        buffer.ResetWrittenCount();
        writer.Reset();
        JsonSerializer.Serialize(writer, value, type);
        var response = context.HttpContext.Response;
        response.StatusCode = status;
        response.ContentType = MediaTypes.JsonUtf8;
        response.ContentLength = buffer.WrittenCount;
        // Copied into the connection's buffer before this returns, so the thread's own can be used again.
        response.BodyWriter.Write(buffer.WrittenSpan);
        return Task.CompletedTask;
    }
}

/// <summary>A large JSON answer, sent while it is written.</summary>
internal sealed class StreamedJsonAnswer<T>(T value, JsonTypeInfo<T> type) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = MediaTypes.JsonUtf8;
        return JsonSerializer.SerializeAsync(response.BodyWriter, value, type, context.HttpContext.RequestAborted);
    }
}
