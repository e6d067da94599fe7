using System.Globalization;
using Sepsis.Api.Wire;
using Sepsis.Domain;

namespace Sepsis.Api.Limits;

/// <summary>What somebody who asks too often, or at a bad moment, is told.</summary>
internal static class LimitedAccess
{
    public static Task TooManyAsync(HttpContext context, int retryAfterSeconds = 1) =>
        WriteAsync(context, SepsisError.TooManyRequests, "Ask more slowly, or for many patients at once.", retryAfterSeconds);

    public static Task TooBusyAsync(HttpContext context) =>
        WriteAsync(context, SepsisError.TooBusy, "All places are taken, and so is the queue.", 1);

    public static Task TookTooLongAsync(HttpContext context) =>
        WriteAsync(context, SepsisError.TookTooLong, "It was given up.", 5);

    private static Task WriteAsync(HttpContext context, SepsisError error, string detail, int retryAfterSeconds)
    {
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return ProblemDetailsHandler.WriteAsync(context, ProblemResponse.From(error, detail, context), CancellationToken.None);
    }
}
