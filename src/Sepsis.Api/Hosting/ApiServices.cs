using Sepsis.Api.Audit;
using Sepsis.Api.Errors;
using Sepsis.Api.OpenApi;
using Sepsis.Domain;
using Sepsis.Domain.Vitals;

namespace Sepsis.Api.Hosting;

/// <summary>What the API itself needs: controllers, error answers, the OpenAPI document, the web server's limits.</summary>
public static class ApiServices
{
    /// <summary>Room for a batch, and for the answer to it where a client sends all before it reads anything.</summary>
    private const int KestrelBytes = 17 * 1024 * 1024;

    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = KestrelBytes;
            kestrel.Limits.MaxResponseBufferSize = KestrelBytes;
        });
        DefaultAddress.Use(builder);
        StartupNotice.Configure(builder);
        builder.Services.AddExceptionHandler<ProblemDetailsHandler>();
        builder.Services.AddSingleton<AuditedReading>();
        builder.Services.AddControllersOnly();
        builder.Services.AddDocument();
        return builder;
    }

    private static void AddControllersOnly(this IServiceCollection services) => services
        .AddMvcCore(mvc =>
        {
            // Bodies are read by this service's own reader, answers written by its own results.
            mvc.InputFormatters.Clear();
            mvc.ModelValidatorProviders.Clear();
        })
        .AddApiExplorer()
        .ConfigureApiBehaviorOptions(behavior =>
        {
            behavior.SuppressMapClientErrors = true;
            // The one place where MVC would answer 400: what it binds by itself are switches in the address.
            behavior.InvalidModelStateResponseFactory = context => throw SepsisException.Invalid(
                [.. context.ModelState.Where(entry => entry.Value?.Errors.Count > 0).Select(entry => new InputFault(entry.Key, InputFaultCode.WrongType, "must be true or false"))]);
        });
}
