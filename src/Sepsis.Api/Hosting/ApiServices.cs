using Sepsis.Api.Access;
using Sepsis.Api.Limits;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Wire;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Hosting;

/// <summary>What the API itself needs: controllers, error answers, the OpenAPI document, who may ask and how often.</summary>
public static class ApiServices
{
    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        DefaultAddress.Use(builder);
        HealthPort.Use(builder);
        StartupNotice.Configure(builder);
        builder.Services.AddExceptionHandler<ProblemDetailsHandler>();
        builder.Services.AddControllersOnly();
        builder.Services.AddDocument();
        builder.Services.AddAccess(builder.Configuration);
        builder.Services.AddLimits(builder.Configuration);
        builder.Services.AddHealth(builder.Configuration);
        return builder;
    }

    private static void AddControllersOnly(this IServiceCollection services) => services
        .AddMvcCore(mvc =>
        {
            // Bodies are read by this service's own reader, answers written by its own results.
            mvc.InputFormatters.Clear();
            mvc.ModelValidatorProviders.Clear();
            mvc.Conventions.Add(new DocumentOrder());
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
