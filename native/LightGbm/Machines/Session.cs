using System.Runtime.ExceptionServices;
using LightGbm.Interop;

namespace LightGbm.Machines;

/// <summary>
/// One training on a thread of its own. LightGBM's frames can neither be unwound nor told of a fault, so when a machine
/// is lost the thread is left standing where it is and whoever waits for it goes on.
/// </summary>
internal sealed class Session(Links links)
{
    // Waited for by Monitor: an event could be disposed of while it is still being set.
    private readonly object _gate = new();
    private bool _ended;
    private Exception? _fault;

    public Links Links => links;

    public T Run<T>(Func<T> training)
    {
        var result = default(T);
        new Thread(() => End(FaultOf(() => result = training()))) { IsBackground = true, Name = "LightGBM with other machines" }.Start();
        lock (_gate)
            while (!_ended)
                Monitor.Wait(_gate);
        if (_fault is not null)
            ExceptionDispatchInfo.Throw(_fault);
        return result!;
    }

    /// <summary>Never returns.</summary>
    public void Abandon(Exception fault)
    {
        links.Close();
        End(fault);
        Thread.Sleep(Timeout.Infinite);
    }

    private void End(Exception? fault)
    {
        lock (_gate)
        {
            (_fault, _ended) = (fault, true);
            Monitor.PulseAll(_gate);
        }
    }

    private Exception? FaultOf(Action training)
    {
        try
        {
            Collectives.Attach(this);
            try
            {
                training();
                return null;
            }
            finally
            {
                Collectives.Detach();
            }
        }
#pragma warning disable CA1031 // Thrown again on the thread that waits.
        catch (Exception fault)
        {
            return fault;
        }
#pragma warning restore CA1031
    }
}
