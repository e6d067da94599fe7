using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Application.Access;

namespace Sepsis.Infrastructure.Access;

/// <summary>Keys and the directory's tokens.</summary>
internal static class AccessServices
{
    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuthorityOptions>().Bind(configuration.GetSection(AuthorityOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IKeyStore, KeyStore>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IKeyEpoch>(provider => provider.GetRequiredService<KeyRing>());
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<ITokenReader, TokenReader>();
        services.AddHostedService<KeyRingRefresher>();
    }
}
