using System.Net.Sockets;
using System.Text;
using Sepsis.Api.Tests.Access;

namespace Sepsis.Api.Tests.Limits;

/// <summary>The guarded API behind a real web server, and bytes sent to it as no client would.</summary>
internal sealed class WireHost : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public WireHost(params (string Name, string Value)[] settings)
    {
        foreach (var (name, value) in settings)
            Host.Settings[name] = value;
        Host.UseKestrel(0);
        Host.StartServer();
    }

    public GuardedHost Host { get; } = new();

    public void Dispose() => Host.Dispose();

    public HttpClient Client() => Host.CreateClient();

    /// <summary>A request's first lines, with a key that may everything.</summary>
    public string Head(string route = "/predict", string method = "POST") =>
        $"{method} {route} HTTP/1.1\r\nHost: localhost\r\nX-API-Key: {Host.All}\r\nContent-Type: application/json\r\n";

    /// <summary>All that is answered until the connection is closed.</summary>
    public async Task<string> SendAsync(string request)
    {
        using var connection = await OpenAsync();
        await connection.WriteAsync(Encoding.ASCII.GetBytes(request));
        return await connection.ReadToEndAsync();
    }

    public async Task<Connection> OpenAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(Host.ClientOptions.BaseAddress.Host, Host.ClientOptions.BaseAddress.Port);
        return new(client);
    }

    internal sealed class Connection(TcpClient client) : IDisposable
    {
        public ValueTask WriteAsync(byte[] bytes) => client.GetStream().WriteAsync(bytes);

        /// <summary>What has come, once it holds that.</summary>
        public async Task<string> ReadUntilAsync(string what)
        {
            using var patience = new CancellationTokenSource(Patience);
            var (text, buffer) = (new StringBuilder(), new byte[4096]);
            while (!text.ToString().Contains(what, StringComparison.Ordinal))
            {
                var count = await client.GetStream().ReadAsync(buffer, patience.Token);
                if (count == 0)
                    break;
                text.Append(Encoding.Latin1.GetString(buffer, 0, count));
            }

            return text.ToString();
        }

        public async Task<string> ReadToEndAsync()
        {
            using var patience = new CancellationTokenSource(Patience);
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            return await reader.ReadToEndAsync(patience.Token);
        }

        public void Dispose() => client.Dispose();
    }
}
