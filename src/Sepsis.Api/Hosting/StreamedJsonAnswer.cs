using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Sepsis.Api.Hosting;

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
