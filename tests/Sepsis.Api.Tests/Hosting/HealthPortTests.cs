using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Sepsis.Api.Hosting;
using Sepsis.Api.Tests.Access;

namespace Sepsis.Api.Tests.Hosting;

public sealed class HealthPortTests
{
    [Fact]
    public async Task Get_HealthHasItsOwnPort_EachPortAnswersItsOwn()
    {
        var (main, health) = (FreePort(), FreePort());
        await using var host = new GuardedHost { Settings = { ["Health:Port"] = $"{health}", ["urls"] = $"http://127.0.0.1:{main}" } };
        host.UseKestrel();
        host.StartServer();
        using var client = new HttpClient();
        Assert.Equal(200, await StatusAsync(client, $"http://127.0.0.1:{health}/health/ready"));
        Assert.Equal(404, await StatusAsync(client, $"http://127.0.0.1:{health}/swagger/index.html"));
        Assert.Equal(404, await StatusAsync(client, $"http://127.0.0.1:{health}/api/v1/models"));
        Assert.Equal(404, await StatusAsync(client, $"http://127.0.0.1:{main}/health"));
        Assert.Equal(401, await StatusAsync(client, $"http://127.0.0.1:{main}/api/v1/models"));
    }

    [Fact]
    public void Address_HealthHasItsOwnPort_IsAskedThere() => Assert.Equal(
        new Uri("http://localhost:9090/"),
        HealthProbe.Address(
            new ConfigurationBuilder().AddInMemoryCollection([new("Health:Port", "9090"), new("urls", "http://*:8080")]).Build()));

    private static async Task<int> StatusAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address));
        return (int)response.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
