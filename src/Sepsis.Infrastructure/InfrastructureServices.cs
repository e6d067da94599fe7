using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sepsis.Application.Ensemble;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Ensemble;

namespace Sepsis.Infrastructure;

public static class InfrastructureServices
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<BundleOptions>().Bind(configuration.GetSection(BundleOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ActiveModel>();
        services.AddSingleton<IActiveModel>(provider => provider.GetRequiredService<ActiveModel>());
        services.AddHostedService<ModelLoader>();
        return services;
    }
}
