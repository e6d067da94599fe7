using Sepsis.Api.Audit;
using Sepsis.Api.Errors;
using Sepsis.Api.OpenApi;

namespace Sepsis.Api.Hosting;

/// <summary>The way of a request: records outermost, then errors, then the controllers; the document and its page beside them.</summary>
public static class ApiPipeline
{
    public static WebApplication UseApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseRouting();
        app.UseMiddleware<AuditMiddleware>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask });
        app.UseStatusCodePages(context => ProblemDetailsHandler.WriteAsync(
            context.HttpContext, ProblemResponse.From(context.HttpContext.Response.StatusCode, context.HttpContext), context.HttpContext.RequestAborted));
        app.MapControllers();
        app.UseDocument();
        StartupNotice.Announce(app);
        return app;
    }
}
