using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;
using Sepsis.Api.Access;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Api.Records;

/// <summary>The one place where requests are recorded: around everything that can answer one, errors included.</summary>
internal sealed class AuditMiddleware(RequestDelegate next, IAuditTrail trail, ISiteSecret secret, IKeyRing keys, TimeProvider time)
{
    private readonly ConditionalWeakTable<RouteEndpoint, string> _routes = [];

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<AuditedAttribute>() is not null && trail.Status.State != AuditState.Off
            ? AuditAsync(context, _routes.GetValue(endpoint, static known => $"/{known.RoutePattern.RawText}"))
            : next(context);

    private async Task AuditAsync(HttpContext context, string route)
    {
        var entry = new AuditEntry(context, route, trail, secret, time);
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var held = new HeldAnswer(body, entry, keys, context);
        context.Features.Set(entry);
        context.Features.Set<IHttpResponseBodyFeature>(held);
        try
        {
            // Known to be away: nothing is computed that could not be sent.
            if (trail.Status is { State: AuditState.Refused } status)
                await RefuseAsync(context, status.Reason);
            else
                await next(context);
        }
        finally
        {
            if (!entry.IsRecorded && context.Response.StatusCode >= StatusCodes.Status400BadRequest)
                entry.Refused(context.Response.StatusCode, null, []);
            await ReleaseAsync(context, held);
            context.Features.Set(body);
            held.Return();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask ReleaseAsync(HttpContext context, HeldAnswer held)
    {
        try
        {
            await held.ReleaseAsync();
        }
        catch (SepsisException fault) when (fault.Error == SepsisError.AuditUnavailable || fault.Error == SepsisError.CredentialRefused)
        {
            if (context.Response.HasStarted)
                context.Abort();
            else
            {
                context.Response.Clear();
                await (fault.Error == SepsisError.CredentialRefused ? RefusedAccess.RefusedAsync(context) : RefuseAsync(context, fault.Message));
                await held.ReleaseAsync();
            }
        }
    }

    private static Task RefuseAsync(HttpContext context, string? reason)
    {
        context.Response.Clear();
        return ProblemDetailsHandler.WriteAsync(
            context, ProblemResponse.From(new SepsisException(SepsisError.AuditUnavailable, reason ?? SepsisError.AuditUnavailable.Title), context), context.RequestAborted);
    }
}
