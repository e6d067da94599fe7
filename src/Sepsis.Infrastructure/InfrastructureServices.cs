using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Access;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure;

public static class InfrastructureServices
{
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<BundleOptions>().Bind(configuration.GetSection(BundleOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ActiveModel>();
        services.AddSingleton<IActiveModel>(provider => provider.GetRequiredService<ActiveModel>());
        services.AddSingleton<IModelSwitch>(provider => provider.GetRequiredService<ActiveModel>());
        services.AddSingleton<IModelLibrary, BundleLibrary>();
        services.AddSingleton<IShadow, ShadowModel>();
        services.AddRecords(configuration);
        services.AddHostedService<ModelLoader>();
        services.AddAccess(configuration);
        return services;
    }

    /// <summary>Before the model: what it says when it is loaded is recorded, and what it said last is kept when all stops.</summary>
    private static void AddRecords(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection(AuditOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Database>(
            provider => provider.GetRequiredService<IOptions<AuditOptions>>().Value is { ConnectionString: { Length: > 0 } server }
            ? new PostgresDatabase(server)
            : new SqliteDatabase(provider.GetRequiredService<IOptions<AuditOptions>>().Value.FileIn(AuditOptions.StoreFile)));
        services.AddSingleton<ISiteSecret, SiteSecret>();
        services.AddSingleton<RecordKeeper>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<IAuditTrail>(provider => provider.GetRequiredService<AuditTrail>());
        services.AddHostedService(provider => provider.GetRequiredService<AuditTrail>());
        services.AddSingleton<IAuditArchive, AuditArchive>();
        services.AddSingleton<IAuditVerifier, ChainVerifier>();
        services.AddSingleton<IAuditBackup, AuditBackup>();
        services.AddHostedService<Retention>();
    }
}
