using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Sepsis.Api.Hosting;

namespace Sepsis.Api.Tests.Hosting;

public sealed class HealthProbeTests
{
    [Theory]
    [InlineData("200 OK", 0)]
    [InlineData("503 Service Unavailable", 1)]
    public async Task Run_Answer_DecidesTheExitCode(string status, int expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerOnceAsync(listener, status);
        Assert.Equal(expected, await HealthProbe.RunAsync(Configuration("urls", $"http://{listener.LocalEndpoint}")));
        Assert.StartsWith("GET /health ", await answering, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NobodyAnswers_IsUnhealthy()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}";
        listener.Stop();
        Assert.Equal(1, await HealthProbe.RunAsync(Configuration("urls", address)));
    }

    [Theory]
    [InlineData("urls", "http://*:9000;http://*:9001", "http://localhost:9000/")]
    [InlineData("urls", "http://0.0.0.0:9000", "http://localhost:9000/")]
    [InlineData("urls", "http://[::]:9000", "http://localhost:9000/")]
    [InlineData("urls", "http://10.0.0.0:9000", "http://10.0.0.0:9000/")]
    [InlineData("http_ports", "9000;9001", "http://localhost:9000/")]
    [InlineData("urls", "", "http://localhost:8080/")]
    public void Address_Configured_IsAskedOverTheLoopback(string key, string value, string expected) =>
        Assert.Equal(new Uri(expected), HealthProbe.Address(Configuration(key, value)));

    private static IConfiguration Configuration(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

    /// <returns>The request's first line.</returns>
    private static async Task<string> AnswerOnceAsync(TcpListener listener, string status)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        var first = await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        await client.GetStream()
            .WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        return first!;
    }
}
