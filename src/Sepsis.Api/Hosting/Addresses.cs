using System.Net;

namespace Sepsis.Api.Hosting;

/// <summary>An address the service listens on, as one can open it from this machine.</summary>
internal static class LocalAddress
{
    private static readonly string[] EveryInterface = ["*", "+", "0.0.0.0", "[::]"];

    public static Uri Of(string listeningOn)
    {
        var address = BindingAddress.Parse(listeningOn);
        var host = EveryInterface.Contains(address.Host) ? "localhost" : address.Host;
        return new($"{address.Scheme}://{host}:{address.Port}");
    }

    /// <summary>Whether nobody but this machine can reach it. A host name that is not localhost binds to every interface.</summary>
    public static bool IsLoopback(string listeningOn)
    {
        var address = BindingAddress.Parse(listeningOn);
        return address.IsUnixPipe || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
    }
}

/// <summary>Where the service is configured to listen; the health port is not among them.</summary>
internal static class ListeningAddresses
{
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var healthPort = configuration[$"{HealthOptions.Section}:{nameof(HealthOptions.Port)}"];
        return
        [
            .. Configured(configuration)
                .Where(address => healthPort is null || !address.TrimEnd('/').EndsWith($":{healthPort}", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Endpoints go before addresses, and addresses before ports, as in the web server.</summary>
    private static IEnumerable<string> Configured(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0)
            return endpoints;
        if (Split(configuration["urls"]) is { Length: > 0 } urls)
            return urls;
        return
        [
            .. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"),
            .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}"),
        ];
    }

    private static string[] Split(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

/// <summary>Port 8080 on this machine, unless an address is configured: --urls, ASPNETCORE_URLS, HTTP_PORTS, Kestrel:Endpoints.</summary>
internal static class DefaultAddress
{
    private const string Address = "http://localhost:8080";

    private static readonly string[] Configured = ["urls", "http_ports", "https_ports"];

    public static void Use(WebApplicationBuilder builder)
    {
        if (!Configured.Any(key => !string.IsNullOrEmpty(builder.Configuration[key]))
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Address);
    }
}
