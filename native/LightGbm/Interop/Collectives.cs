using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LightGbm.Machines;

namespace LightGbm.Interop;

/// <summary>
/// The two exchanges LightGBM's distributed learner is built on (meta.h: AllgatherFunction, ReduceScatterFunction),
/// over our own links. Sums are taken in the order of the machines, so that every run gives the same digits.
/// </summary>
internal static unsafe class Collectives
{
    // LightGBM keeps its network per thread too.
    [ThreadStatic]
    private static Session? s_session;

    public static void Attach(Session session)
    {
        LightGbmLog.Attach();
        s_session = session;
        Status.Check(NativeMethods.NetworkInitWithFunctions(session.Links.Count, session.Links.Rank, &ReduceScatter, &Allgather));
    }

    public static void Detach()
    {
        s_session = null;
        Status.Check(NativeMethods.NetworkFree());
    }

    /// <summary>Everybody's block to everybody. The own one may stand at the beginning of the output.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Allgather(byte* input, int inputSize, int* starts, int* lengths, int count, byte* output, int outputSize)
    {
        var session = s_session!;
        try
        {
            var links = session.Links;
            var own = new Span<byte>(output + starts[links.Rank], lengths[links.Rank]);
            new ReadOnlySpan<byte>(input, own.Length).CopyTo(own);
            for (var step = 1; step < count; step++)
            {
                var from = links.Before(step);
                links.Exchange(step, own, new Span<byte>(output + starts[from], lengths[from]));
            }
        }
#pragma warning disable CA1031 // An exception that reached LightGBM's frames would end the process.
        catch (Exception fault)
        {
            session.Abandon(fault);
        }
#pragma warning restore CA1031
    }

    /// <summary>To each machine the sum over all machines of its block, at the beginning of the output.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReduceScatter(
        byte* input, int inputSize, int typeSize, int* starts, int* lengths, int count, byte* output, int outputSize,
        delegate* unmanaged[Cdecl]<byte*, byte*, int, int, void>* reducer)
    {
        var session = s_session!;
        try
        {
            var links = session.Links;
            var length = lengths[links.Rank];
            var parts = links.Room((long)length * count);
            new ReadOnlySpan<byte>(input + starts[links.Rank], length).CopyTo(parts.AsSpan(links.Rank * length));
            for (var step = 1; step < count; step++)
            {
                var to = links.After(step);
                links.Exchange(step, new ReadOnlySpan<byte>(input + starts[to], lengths[to]), parts.AsSpan(links.Before(step) * length, length));
            }

            parts.AsSpan(0, length).CopyTo(new Span<byte>(output, length));
            fixed (byte* first = parts)
                for (var machine = 1; machine < count; machine++)
                    (*reducer)(first + (machine * length), output, typeSize, length);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception fault)
        {
            session.Abandon(fault);
        }
#pragma warning restore CA1031
    }
}
