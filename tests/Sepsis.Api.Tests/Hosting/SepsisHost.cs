using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sepsis.Application.Models;

namespace Sepsis.Api.Tests.Hosting;

/// <summary>The whole API in this process, with a model whose answers are known.</summary>
public class SepsisHost : WebApplicationFactory<Program>
{
    protected virtual bool Serves => true;

    internal CapturedLog Log { get; } = new();

    /// <summary>Of the store, the spool and the site secret; gone with the host.</summary>
    internal string Folder { get; } = Directory.CreateTempSubdirectory("sepsis-host-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Audit:Folder", Folder);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace)
            .AddFilter((_, _) => true).AddFilter("Microsoft", LogLevel.Trace).AddFilter("Microsoft.AspNetCore", LogLevel.Trace));
        builder.ConfigureTestServices(services =>
        {
            var loaders = services.Where(
                service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "ModelLoader").ToList();
            loaders.ForEach(loader => services.Remove(loader));
            var model = new FakeActiveModel(Serves);
            services.RemoveAll<IActiveModel>().AddSingleton<IActiveModel>(model);
            services.RemoveAll<IModelSwitch>().AddSingleton<IModelSwitch>(model);
            services.RemoveAll<IModelLibrary>().AddSingleton<IModelLibrary>(new FakeLibrary());
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
