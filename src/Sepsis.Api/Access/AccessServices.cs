using Microsoft.Extensions.Options;

namespace Sepsis.Api.Access;

/// <summary>Who may ask, and which pages of other origins may.</summary>
internal static class AccessServices
{
    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().Bind(configuration.GetSection(AccessOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AccessPolicy>();
        services.AddHostedService<AccessCheck>();
        services.AddCors();
    }

    /// <summary>Without origins no header is sent, and browsers keep other pages out.</summary>
    public static void UseOrigins(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.CorsOrigins;
        if (origins.Count > 0)
            app.UseCors(
                cors => cors.WithOrigins([.. origins]).WithMethods("GET", "POST", "DELETE")
                    .WithHeaders("Content-Type", "Accept", "Authorization", Credential.KeyHeader).WithExposedHeaders("Retry-After"));
    }
}
