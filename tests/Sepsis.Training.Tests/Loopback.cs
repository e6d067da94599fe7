using System.Net;
using System.Net.Sockets;

namespace Sepsis.Training.Tests;

internal static class Loopback
{
    /// <summary>Machines at ports that were free a moment ago.</summary>
    public static DnsEndPoint[] Machines(int count)
    {
        var free = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in free)
            listener.Start();
        var machines = Array.ConvertAll(free, listener => new DnsEndPoint("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port));
        foreach (var listener in free)
            listener.Dispose();
        return machines;
    }

    public static string List(DnsEndPoint[] machines) => string.Join(',', machines.Select(machine => $"{machine.Host}:{machine.Port}"));
}
