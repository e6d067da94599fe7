using System.Net.Sockets;
using System.Text;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Wire;

/// <summary>What only a real web server can receive: a body that is broken as HTTP and not as JSON.</summary>
public sealed class BrokenBodyTests : IDisposable
{
    private readonly SepsisHost _host = new();

    public BrokenBodyTests()
    {
        _host.UseKestrel(0);
        _host.StartServer();
    }

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("/predict")]
    [InlineData("/predict/patient")]
    [InlineData("/api/v1/assessments")]
    [InlineData("/api/v1/assessments/batch")]
    public async Task Post_ChunksThatAreNone_Is422(string route)
    {
        var answer = await SendAsync(
            $"POST {route} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nnot a chunk\r\n");
        Assert.StartsWith("HTTP/1.1 422 ", answer, StringComparison.Ordinal);
        Assert.Contains("malformed_json", answer, StringComparison.Ordinal);
    }

    private async Task<string> SendAsync(string request)
    {
        var address = _host.ClientOptions.BaseAddress;
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return await reader.ReadToEndAsync(patience.Token);
    }
}
