namespace Sepsis.Api.Hosting;

/// <summary>Port 8080 on this machine, unless an address is configured: --urls, ASPNETCORE_URLS, HTTP_PORTS, Kestrel:Endpoints.</summary>
internal static class DefaultAddress
{
    private const string Address = "http://localhost:8080";

    private static readonly string[] Configured = ["urls", "http_ports", "https_ports"];

    public static void Use(WebApplicationBuilder builder)
    {
        if (!Configured.Any(key => !string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Address);
    }
}
