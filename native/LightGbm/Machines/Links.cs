using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace LightGbm.Machines;

/// <summary>One connection to every other machine. Each message goes behind its length, so that machines out of step notice.</summary>
internal sealed class Links(IReadOnlyList<DnsEndPoint> machines, int rank, Socket?[] sockets) : IDisposable
{
    private readonly Outbox _outbox = new();
    private byte[] _room = [];
    private volatile bool _closed;

    public int Count => machines.Count;

    public int Rank => rank;

    public bool Closed => _closed;

    public int After(int step) => (rank + step) % Count;

    public int Before(int step) => (rank - step + Count) % Count;

    /// <summary>Room kept from one exchange to the next.</summary>
    public byte[] Room(long bytes) => _room.Length >= bytes ? _room : _room = new byte[bytes];

    /// <summary>Sends to the machine so many steps after this one while receiving from the one so many before it.</summary>
    public void Exchange(int step, ReadOnlySpan<byte> send, Span<byte> receive)
    {
        _outbox.Send(sockets[After(step)]!, send);
        Receive(Before(step), receive);
    }

    /// <summary>Whoever waits on one of these sockets, here or on another machine, is woken with a fault.</summary>
    public void Close()
    {
        _closed = true;
        foreach (var socket in sockets)
            socket?.Dispose();
    }

    public void Dispose()
    {
        Close();
        _outbox.Dispose();
    }

    private void Receive(int from, Span<byte> data)
    {
        Span<byte> header = stackalloc byte[Outbox.HeaderBytes];
        ReadExactly(from, header);
        if (BinaryPrimitives.ReadInt32LittleEndian(header) != data.Length)
            throw new LightGbmException($"{Name(from)} is at another step of the training: its data, options or version differ.");
        ReadExactly(from, data);
    }

    private void ReadExactly(int from, Span<byte> data)
    {
        try
        {
            while (data.Length > 0)
            {
                var read = sockets[from]!.Receive(data);
                if (read == 0)
                    throw Lost(from, null);
                data = data[read..];
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            throw Lost(from, fault);
        }
    }

    private LightGbmException Lost(int machine, Exception? fault) =>
        new($"{Name(machine)} left the training before its end.", fault!);

    private string Name(int machine) => MachineName.Of(machines, machine);
}
