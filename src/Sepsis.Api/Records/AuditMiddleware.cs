using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Api.Records;

/// <summary>The one place where requests' records are opened and closed: around everything that can answer one, errors included.</summary>
internal sealed class AuditMiddleware(
    RequestDelegate next, IAuditTrail trail, ISiteSecret secret, KeyRing keys, TimeProvider time, ILogger<AuditMiddleware> logger)
{
    private readonly ConditionalWeakTable<RouteEndpoint, AuditedRoute> _routes = [];

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint endpoint && trail.Status.State != AuditState.Off
            && _routes.GetValue(endpoint, AuditedRoute.Of) is { LeavesRecords: true } route
            ? AuditAsync(context, route)
            : next(context);

    private async Task AuditAsync(HttpContext context, AuditedRoute route)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var entry = new AuditEntry(context, route, trail, secret, time);
        var held = new HeldAnswer(body, entry, keys, context);
        context.Features.Set<IHttpResponseBodyFeature>(held);
        try
        {
            // Known to be away: nothing is computed that could not be sent.
            if (trail.Status is { State: AuditState.Refused } status)
                await ProblemDetailsHandler.WriteAsync(context, Away(context, status.Reason), context.RequestAborted);
            else
                await next(context);
        }
        finally
        {
            if (!entry.IsRecorded && context.Response.StatusCode >= StatusCodes.Status400BadRequest)
                entry.Refused(context.Response.StatusCode, null, []);
            await ReleaseAsync(context, held, route);
            context.Features.Set(body);
            held.Return();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReleaseAsync(HttpContext context, HeldAnswer held, AuditedRoute route)
    {
        Func<HttpContext, Task> answerInstead;
        try
        {
            await held.ReleaseAsync();
            return;
        }
        catch (UnrecordedAnswerException)
        {
            Log.Withheld(logger, ProblemResponse.Trace(context), route.Path);
            answerInstead = Problem(ProblemResponse.From(StatusCodes.Status500InternalServerError, context));
        }
        catch (SepsisException fault) when (fault.Error == SepsisError.AuditUnavailable)
        {
            answerInstead = Problem(Away(context, fault.Message));
        }
        catch (SepsisException fault) when (fault.Error == SepsisError.CredentialRefused)
        {
            answerInstead = RefusedAccess.RefusedAsync;
        }

        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        await answerInstead(context);
        await held.ReleaseAsync();
    }

    private static Func<HttpContext, Task> Problem(ProblemResponse problem) =>
        context => ProblemDetailsHandler.WriteAsync(context, problem, context.RequestAborted);

    private static ProblemResponse Away(HttpContext context, string? reason) =>
        ProblemResponse.From(SepsisError.AuditUnavailable, reason ?? SepsisError.AuditUnavailable.Title, context);
}
