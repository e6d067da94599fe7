using System.Globalization;
using System.Net;

namespace Sepsis.Training.Fit;

/// <summary>The machines that grow the trees together, in the same order on each, and which of them this one is.</summary>
internal sealed record MachineList(IReadOnlyList<DnsEndPoint> Machines, int Rank)
{
    /// <param name="text">host:port,host:port</param>
    /// <param name="number">This machine's, counted from 1.</param>
    /// <param name="list">The list, if there is no fault.</param>
    /// <returns>What is wrong with them; null if nothing is.</returns>
    public static string? Read(string text, int number, out MachineList? list)
    {
        list = null;
        var machines = new List<DnsEndPoint>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Machine(part) is not { } machine)
                return $"--machines: '{part}' is not host:port.";
            if (machines.Contains(machine))
                return $"--machines: {part} is there twice.";
            machines.Add(machine);
        }

        if (machines.Count < 2)
            return "--machines must name two at least.";
        if (number < 1 || number > machines.Count)
            return string.Create(CultureInfo.InvariantCulture, $"--machine must say which of the {machines.Count} machines this one is: a number from 1 to {machines.Count}.");
        list = new(machines, number - 1);
        return null;
    }

    private static DnsEndPoint? Machine(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1 || !int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
            return null;
        var host = text[..colon].TrimStart('[').TrimEnd(']');
        return Uri.CheckHostName(host) == UriHostNameType.Unknown ? null : new(host, port);
    }
}
