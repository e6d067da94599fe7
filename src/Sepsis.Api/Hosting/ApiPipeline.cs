using Sepsis.Api.Access;
using Sepsis.Api.Limits;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;

namespace Sepsis.Api.Hosting;

/// <summary>
/// The way of a request: how often it may come, records around all that answers, errors, who asks, then the controllers; the document
/// and its page beside them.
/// </summary>
public static class ApiPipeline
{
    public static WebApplication UseApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSecurityHeaders();
        app.UseRouting();
        app.UseMiddleware<AddressLimitMiddleware>();
        app.UseMiddleware<AuditMiddleware>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask });
        app.UseStatusCodePages(context => ProblemDetailsHandler.WriteAsync(
            context.HttpContext,
            ProblemResponse.From(context.HttpContext.Response.StatusCode, context.HttpContext),
            context.HttpContext.RequestAborted));
        app.UseOneLength();
        app.UseHealthPort();
        app.UseOrigins();
        app.UseMiddleware<AccessMiddleware>();
        app.UseMiddleware<CallerLimitMiddleware>();
        app.UseRequestTimeouts();
        app.MapControllers();
        app.UseDocument();
        app.UseSwaggerPage();
        StartupNotice.Announce(app);
        return app;
    }
}
