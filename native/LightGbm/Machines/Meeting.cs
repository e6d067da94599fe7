using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LightGbm.Machines;

/// <summary>
/// Connects every machine with every other: each calls those before it in the list, again and again until they are up,
/// and takes the calls of those after it.
/// </summary>
internal sealed class Meeting(IReadOnlyList<DnsEndPoint> machines, int rank, string agreement, TimeSpan timeout)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Greeting _own = Greeting.Of(machines, rank, agreement);
    private readonly Socket?[] _sockets = new Socket?[machines.Count];
    private readonly long _began = Stopwatch.GetTimestamp();

    private IEnumerable<int> Missing => Enumerable.Range(0, machines.Count).Where(machine => machine != rank && _sockets[machine] is null);

    /// <returns>A connection to each machine, none to this one.</returns>
    public Socket?[] Hold(CancellationToken cancellationToken)
    {
        try
        {
            using var door = Door.Open(machines, rank);
            while (Missing.Any())
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var machine in Missing.Where(machine => machine < rank).ToArray())
                    Greet(machine, Door.Call(machines[machine], Pause));
                while (door.Poll(Pause, SelectMode.SelectRead))
                    Greet(null, door.Accept());
                if (Missing.Any() && Stopwatch.GetElapsedTime(_began) > timeout)
                    throw new LightGbmException(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                        $"{string.Join(", ", Missing.Select(machine => MachineName.Of(machines, machine)))} did not come up within {timeout.TotalSeconds:0.#} s."));
            }

            return _sockets;
        }
        catch
        {
            foreach (var socket in _sockets)
                socket?.Dispose();
            throw;
        }
    }

    /// <param name="called">Who was called; null where somebody calls.</param>
    /// <param name="socket">Null where nobody answered.</param>
    private void Greet(int? called, Socket? socket)
    {
        if (socket is null)
            return;
        try
        {
            if (Answer(socket) is { } other && (called ?? other.Rank) == other.Rank && Missing.Contains(other.Rank))
            {
                if (!_own.Agrees(other))
                    throw new LightGbmException($"{MachineName.Of(machines, other.Rank)} was given other data, other options or another list of machines.");
                _sockets[other.Rank] = socket;
                return;
            }
        }
        catch (SocketException)
        {
            // Gone again, or not one of ours: it may call once more.
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        socket.Dispose();
    }

    private Greeting? Answer(Socket socket)
    {
        Door.Prepare(socket);
        socket.Send(_own.ToBytes());
        Span<byte> bytes = stackalloc byte[Greeting.Length];
        for (var read = 0; read < bytes.Length;)
        {
            var more = socket.Receive(bytes[read..]);
            if (more == 0)
                return null;
            read += more;
        }

        socket.ReceiveTimeout = 0;
        return Greeting.Read(bytes);
    }
}
