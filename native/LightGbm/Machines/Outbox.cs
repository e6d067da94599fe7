using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.Sockets;

namespace LightGbm.Machines;

/// <summary>
/// Sends in order while the caller receives: two machines that first sent each other much and only then received would
/// wait for ever. A machine that cannot be sent to has its socket closed, which whoever receives from it finds out.
/// </summary>
internal sealed class Outbox : IDisposable
{
    public const int HeaderBytes = sizeof(int);

    /// <summary>Fits the system's own buffers, so that sending does not wait and another thread would only cost.</summary>
    private const int Small = 16 * 1024;

    private readonly BlockingCollection<(Socket To, byte[] Message, int Length)> _waiting = [];
    private int _unsent;

    public Outbox() => new Thread(SendAll) { IsBackground = true, Name = "LightGBM outbox" }.Start();

    public void Send(Socket to, ReadOnlySpan<byte> data)
    {
        var length = HeaderBytes + data.Length;
        var message = ArrayPool<byte>.Shared.Rent(length);
        BinaryPrimitives.WriteInt32LittleEndian(message, data.Length);
        data.CopyTo(message.AsSpan(HeaderBytes));
        if (length <= Small && Volatile.Read(ref _unsent) == 0)
        {
            SendOne(to, message, length);
            return;
        }

        Interlocked.Increment(ref _unsent);
        _waiting.Add((to, message, length));
    }

    public void Dispose() => _waiting.CompleteAdding();

    private void SendAll()
    {
        foreach (var (to, message, length) in _waiting.GetConsumingEnumerable())
        {
            SendOne(to, message, length);
            Interlocked.Decrement(ref _unsent);
        }

        _waiting.Dispose();
    }

    private static void SendOne(Socket to, byte[] message, int length)
    {
        try
        {
            // A blocking socket sends all of it.
            to.Send(message.AsSpan(0, length));
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            to.Dispose();
        }

        ArrayPool<byte>.Shared.Return(message);
    }
}
