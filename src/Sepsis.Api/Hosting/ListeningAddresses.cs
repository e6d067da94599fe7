namespace Sepsis.Api.Hosting;

/// <summary>Where the service is configured to listen; the health port is not among them.</summary>
internal static class ListeningAddresses
{
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var healthPort = configuration[$"{HealthOptions.Section}:{nameof(HealthOptions.Port)}"];
        return [.. Configured(configuration).Where(address => healthPort is null || !address.TrimEnd('/').EndsWith($":{healthPort}", StringComparison.Ordinal))];
    }

    /// <summary>Endpoints go before addresses, and addresses before ports, as in the web server.</summary>
    private static IEnumerable<string> Configured(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0)
            return endpoints;
        if (Split(configuration["urls"]) is { Length: > 0 } urls)
            return urls;
        return [.. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"), .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}")];
    }

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
