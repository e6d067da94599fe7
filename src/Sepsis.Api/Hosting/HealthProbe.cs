namespace Sepsis.Api.Hosting;

/// <summary>
/// `sepsis-api --health-check`: asks the service on this machine for its health. A container image without a shell
/// or curl can still be looked after.
/// </summary>
internal static class HealthProbe
{
    public const string Argument = "--health-check";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <returns>0 where it is healthy, 1 where not.</returns>
    public static async Task<int> RunAsync(IConfiguration configuration)
    {
        // Not through the proxy that a hospital's network may have in HTTP_PROXY.
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(Address(configuration), KnownRoutes.Health));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"No answer: {fault.Message}");
            return 1;
        }
    }

    /// <summary>The first configured address, asked over the loopback where it means every interface.</summary>
    internal static Uri Address(IConfiguration configuration)
    {
        if (HealthPort.Of(configuration) is { } own)
            return new Uri($"http://localhost:{own}");
        if (configuration["urls"]?.Split(';')[0] is { Length: > 0 } url)
            return LocalAddress.Of(url);
        var port = configuration["http_ports"]?.Split(';')[0] is { Length: > 0 } first ? first : "8080";
        return new Uri($"http://localhost:{port}");
    }
}
