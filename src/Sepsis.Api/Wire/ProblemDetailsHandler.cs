using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Sepsis.Api.Hosting;
using Sepsis.Api.Records;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Wire;

/// <summary>Where every exception ends: an expected fault says what it is, anything else is a bug and says nothing.</summary>
internal sealed class ProblemDetailsHandler(ILogger<ProblemDetailsHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        await WriteAsync(httpContext, Explain(httpContext, exception), cancellationToken);
        return true;
    }

    public static Task WriteAsync(HttpContext context, ProblemResponse problem, CancellationToken cancellationToken)
    {
        SecurityHeaders.Set(context);
        context.Response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0)
            context.Response.Headers.RetryAfter = "5";
        (context.Features.Get<IHttpResponseBodyFeature>() as HeldAnswer)?.Refuse(problem.Status, problem.Code, problem.Faults);
        // Nobody listens any more: writing would be a fault of its own.
        return context.RequestAborted.IsCancellationRequested
            ? Task.CompletedTask
            : context.Response.WriteAsJsonAsync(problem, WireJson.Default.ProblemResponse, MediaTypes.Problem, cancellationToken);
    }

    private ProblemResponse Explain(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case SepsisException { Error.Kind: SepsisErrorKind.Invalid } invalid:
                return ProblemResponse.From(invalid, context);
            // The loader has said why no model serves; repeating it at every request would drown the log.
            case SepsisException { Error.Kind: SepsisErrorKind.Unavailable } expected when expected.Error != SepsisError.NoModel:
                var refused = ProblemResponse.From(expected, context);
                Log.Refused(logger, refused.TraceId, expected.Error.Code, expected.Message);
                return refused;
            case SepsisException expected:
                return ProblemResponse.From(expected, context);
            // The web server's own 400: a body that breaks off, or chunks that are none.
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest }:
            // ... and what it says of a chunk longer than any number.
            case IOException { InnerException: OverflowException }:
                return ProblemResponse.From([Broken], context);
            case BadHttpRequestException bad:
                return ProblemResponse.From(bad.StatusCode, context);
            default:
                // Not the message: an unforeseen exception may quote a patient's value in it.
                var failed = ProblemResponse.From(StatusCodes.Status500InternalServerError, context);
                Log.Failed(logger, failed.TraceId, string.Join(" <- ", TypesOf(exception)), exception.StackTrace);
                return failed;
        }
    }

    private static InputFault Broken { get; } = new(InputFault.Body, InputFaultCode.MalformedJson, "could not be read to its end");

    private static IEnumerable<string?> TypesOf(Exception exception)
    {
        for (var next = exception; next is not null; next = next.InnerException)
            yield return next.GetType().FullName;
    }
}
