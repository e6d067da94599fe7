using System.Net;
using System.Net.Sockets;

namespace LightGbm.Machines;

/// <summary>Sockets as the machines use them.</summary>
internal static class Door
{
    private const int GreetingTimeoutMs = 2000;

    /// <summary>Listens at the address the list gives for this machine and at no other.</summary>
    public static Socket Open(IReadOnlyList<DnsEndPoint> machines, int rank)
    {
        var address = Resolve(machines[rank]);
        var door = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            door.Bind(new IPEndPoint(address, machines[rank].Port));
            door.Listen();
            return door;
        }
        catch (SocketException fault)
        {
            door.Dispose();
            var why = fault.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => "its port is taken by another program",
                SocketError.AddressNotAvailable => "this computer has no such address",
                _ => fault.Message,
            };
            throw new LightGbmException($"{MachineName.Of(machines, rank)}, which is to be this one, cannot listen: {why}.", fault);
        }
    }

    /// <returns>Null when nobody answers there yet.</returns>
    public static Socket? Call(DnsEndPoint machine, TimeSpan patience)
    {
        var address = Resolve(machine);
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        try
        {
            try
            {
                socket.Connect(new IPEndPoint(address, machine.Port));
            }
            catch (SocketException fault) when (fault.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                if (!socket.Poll(patience, SelectMode.SelectWrite))
                    throw;
            }

            socket.Blocking = true;
            // A call to a free port of the range calls are made from may reach itself.
            if (socket.Connected && !Equals(socket.LocalEndPoint, socket.RemoteEndPoint))
                return socket;
        }
        catch (SocketException)
        {
            // Not up yet.
        }

        socket.Dispose();
        return null;
    }

    public static void Prepare(Socket socket)
    {
        socket.Blocking = true;
        socket.NoDelay = true;
        socket.ReceiveTimeout = GreetingTimeoutMs;
        // A machine without power says nothing; one that trains its network may be silent for hours.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 30);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 10);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
    }

    private static IPAddress Resolve(DnsEndPoint machine)
    {
        if (IPAddress.TryParse(machine.Host, out var address))
            return address;
        try
        {
            var all = Dns.GetHostAddresses(machine.Host);
            return Array.Find(all, one => one.AddressFamily == AddressFamily.InterNetwork) ?? all[0];
        }
        catch (SocketException fault)
        {
            throw new LightGbmException($"No machine is known by the name {machine.Host}.", fault);
        }
    }
}
