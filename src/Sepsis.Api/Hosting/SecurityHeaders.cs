using Microsoft.Extensions.Primitives;
using Sepsis.Api.OpenApi;

namespace Sepsis.Api.Hosting;

/// <summary>What a browser is told about every answer: show it as what it is, keep it nowhere, put it into no other page.</summary>
internal static class SecurityHeaders
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues NoStore = "no-store";
    private static readonly StringValues OneYear = "max-age=31536000";
    private static readonly StringValues Nothing = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>
    /// The page loads its own files, and runs one script of its own; its styles are also written into elements, its small pictures are
    /// data addresses.
    /// </summary>
    private static readonly StringValues SwaggerPageOnly =
        $"default-src 'none'; script-src 'self' '{SwaggerPage.ScriptHash}'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        Set(context);
        return next(context);
    });

    /// <summary>Also after an exception, whose handling takes all headers away.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = NoStore;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = NoReferrer;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(KnownRoutes.Swagger) ? SwaggerPageOnly : Nothing;
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = OneYear;
    }
}
