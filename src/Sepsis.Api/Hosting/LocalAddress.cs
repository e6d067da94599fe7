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
