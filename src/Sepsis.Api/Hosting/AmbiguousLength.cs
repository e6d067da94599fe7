namespace Sepsis.Api.Hosting;

/// <summary>
/// A body with two lengths (RFC 9112, section 6.3: Content-Length beside Transfer-Encoding) may end elsewhere for a proxy than here,
/// and what follows would be somebody else's request. It is refused, and the connection closed.
/// </summary>
internal static class AmbiguousLength
{
    /// <summary>Where the web server puts the length that it does not go by.</summary>
    private const string OverruledLength = "X-Content-Length";

    public static void UseOneLength(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Request.Headers;
        if (headers.TransferEncoding.Count == 0 || !headers.ContainsKey(OverruledLength))
            return next(context);
        context.Response.Headers.Connection = "close";
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
