using Sepsis.Api.Hosting;

namespace Sepsis.Api.OpenApi;

/// <summary>The page that shows the document: NSwag's Swagger UI, all of its files from here.</summary>
internal static class SwaggerPage
{
    /// <summary>
    /// Of the page's one inline script, which the browser runs only by this hash (Content Security Policy, level 3). A test compares
    /// it with the page, for it changes with the package's version and with the settings below.
    /// </summary>
    public const string ScriptHash = "sha256-cdQP7G1DEpxsy8cJqL2qWvVj5QavQz+WKPuwsTt3EcI=";

    /// <summary>Made at its first request: NSwag's assemblies are not loaded before somebody looks at the page.</summary>
    public static void UseSwaggerPage(this WebApplication app)
    {
        var page = new Lazy<RequestDelegate>(() => Make(((IApplicationBuilder)app).New()));
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(KnownRoutes.Swagger),
            branch => branch.Run(context => page.Value(context)));
    }

    private static RequestDelegate Make(IApplicationBuilder app) => app.UseSwaggerUi(page =>
    {
        page.Path = KnownRoutes.Swagger;
        page.DocumentTitle = Document.Title;
        page.DocExpansion = "list";
        // Named as a route, the document is shown wherever the page is entered, and no address can have it show another.
        page.SwaggerRoutes.Add(new(Document.Title, KnownRoutes.OpenApi));
        // By itself it would write a header of the request into the script, which then had another hash.
        page.TransformToExternalPath = (path, _) => path;
    }).Build();
}
