using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Sepsis.Api.Hosting;

/// <summary>Health on a port of its own: what a load balancer's network reaches is health, and nothing else.</summary>
internal static class HealthPort
{
    public static void AddHealth(this IServiceCollection services, IConfiguration configuration) =>
        services.AddOptions<HealthOptions>().Bind(configuration.GetSection(HealthOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();

    public static int? Of(IConfiguration configuration) =>
        configuration.GetValue<int?>($"{HealthOptions.Section}:{nameof(HealthOptions.Port)}");

    /// <summary>Listens on it too, in the way that the other addresses are configured.</summary>
    public static void Use(WebApplicationBuilder builder)
    {
        if (Of(builder.Configuration) is not { } port)
            return;
        var configuration = builder.Configuration;
        if (configuration.GetSection("Kestrel:Endpoints").Exists())
            configuration["Kestrel:Endpoints:Health:Url"] = $"http://*:{port}";
        else if (configuration["urls"] is { Length: > 0 } urls)
            builder.WebHost.UseUrls([.. urls.Split(';'), $"http://*:{port}"]);
        else
            builder.WebHost.UseSetting("http_ports", configuration["http_ports"] is { Length: > 0 } ports ? $"{ports};{port}" : $"{port}");
    }

    /// <summary>Each port answers what is its own; the other is 404 there.</summary>
    public static void UseHealthPort(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<HealthOptions>>().Value.Port is not { } port)
            return;
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(KnownRoutes.Health) == (context.Connection.LocalPort == port))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}

/// <summary>Where health is answered.</summary>
public sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>A port for health alone, on every interface; left out: beside everything else.</summary>
    [Range(1, 65_535)]
    public int? Port { get; set; }
}
