using Sepsis.Api.Access;
using Sepsis.Api.Assess;
using Sepsis.Api.Limits;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Records;
using Sepsis.Api.Wire;

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
        builder.Services.AddValidation();
        builder.Services.AddMapping();
        builder.Services.AddDocument();
        builder.Services.AddAccess(builder.Configuration);
        builder.Services.AddOptions<InputsOptions>().Bind(builder.Configuration.GetSection(InputsOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Sender>();
        builder.Services.AddLimits(builder.Configuration);
        builder.Services.AddHealth(builder.Configuration);
        return builder;
    }

    private static void AddControllersOnly(this IServiceCollection services) => services
        .AddMvcCore(mvc =>
        {
            // Bodies are read by this service's own reader, answers written by its own results.
            mvc.InputFormatters.Clear();
            mvc.InputFormatters.Add(new BodyFormatter<OutcomeRequest>(OutcomeRequest.MaximumBytes, OutcomeRequest.Read));
            mvc.ModelValidatorProviders.Clear();
            mvc.Conventions.Add(new DocumentOrder());
        })
        .AddApiExplorer()
        .ConfigureApiBehaviorOptions(behavior =>
        {
            behavior.SuppressMapClientErrors = true;
            behavior.InvalidModelStateResponseFactory = BoundFaults.Refuse;
        });
}
