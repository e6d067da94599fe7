using System.Net;

namespace LightGbm.Machines;

internal static class MachineName
{
    /// <summary>As a person counts: the first of the list is machine 1.</summary>
    public static string Of(IReadOnlyList<DnsEndPoint> machines, int rank) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Machine {rank + 1} ({machines[rank].Host}:{machines[rank].Port})");
}
