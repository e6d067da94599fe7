using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Application.Tests.Records;
using Sepsis.Domain.Models;

namespace Sepsis.Api.Tests.Models;

/// <summary>The whole service in this process with real bundles and engines, whose predictors are counted.</summary>
public sealed class RealHost : WebApplicationFactory<Program>
{
    internal static readonly string Library = Path.Combine(AppContext.BaseDirectory, "bundles");

    private readonly string _folder = Directory.CreateTempSubdirectory("sepsis-host-").FullName;

    /// <summary>The kept bundles are of made-up patients, and no gate has blessed them.</summary>
    internal string Accepted { get; init; } = "first,second,third,fourth";

    /// <summary>What senders send of, where their messages do not say so themselves.</summary>
    internal string Sends { get; init; } = "";

    internal KeptRecords Records { get; } = new();

    internal PredictorCount Predictors { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Audit:Folder", _folder);
        builder.UseSetting("Bundle:Path", Path.Combine(Library, "second"));
        builder.UseSetting("Bundle:AcceptNotBlessed", Accepted);
        builder.UseSetting("Inputs:Sends", Sends);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<IAuditTrail>().AddSingleton<IAuditTrail>(Records);
            services.RemoveAll<IAuditArchive>().AddSingleton<IAuditArchive>(Records);
            var library = services.Single(service => service.ServiceType == typeof(IModelLibrary)).ImplementationType!;
            services.RemoveAll<IModelLibrary>().AddSingleton<IModelLibrary>(
                provider => new CountingLibrary((IModelLibrary)ActivatorUtilities.CreateInstance(provider, library), Predictors));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private sealed class CountingLibrary(IModelLibrary library, PredictorCount count) : IModelLibrary
    {
        public BundleSource Configured => library.Configured;

        public bool AcceptsNotBlessed(Bundle bundle) => library.AcceptsNotBlessed(bundle);

        public IReadOnlyList<BundleSource> List() => library.List();

        public IEnsemblePredictor Open(BundleSource source)
        {
            count.Tried(source);
            return new CountedEngines(library.Open(source), count);
        }
    }
}
