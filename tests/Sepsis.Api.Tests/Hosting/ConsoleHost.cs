using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Sepsis.Api.Tests.Hosting;

/// <summary>The API as a hospital runs it, with what its console shows.</summary>
public class ConsoleHost : SepsisHost
{
    protected virtual string EnvironmentName => "Production";

    internal WrittenConsole Console => Services.GetRequiredService<WrittenConsole>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("environment", EnvironmentName).UseSetting("Access:AllowAnonymous", "true");
        builder.ConfigureTestServices(services => services
            .AddSingleton(provider => new WrittenConsole(Configured(provider)))
            .AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<WrittenConsole>()));
    }

    /// <summary>As the console's own logger looks for it.</summary>
    private static ConsoleFormatter Configured(IServiceProvider provider)
    {
        var name = provider.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName;
        return provider.GetServices<ConsoleFormatter>().Single(form => form.Name == name);
    }
}
