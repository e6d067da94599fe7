using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Sepsis.Clients.Tests;

/// <summary>The real host on a real port of the loopback, serving the kept bundle.</summary>
public sealed class RunningService : WebApplicationFactory<Program>
{
    public RunningService()
    {
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    private readonly string _folder = Directory.CreateTempSubdirectory("sepsis-clients-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("Bundle:Path", Path.Combine(AppContext.BaseDirectory, "bundle"))
        .UseSetting("Bundle:AcceptNotBlessed", "first,second,third")
        .UseSetting("Audit:Folder", _folder);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
