using System.Net;
using System.Runtime.InteropServices;
using LightGbm.Machines;

namespace LightGbm;

/// <summary>
/// Several machines that train one model together, each on its share of the rows: LightGBM's distributed learner
/// (<c>tree_learner=data num_machines=N pre_partition=true</c>) over connections of our own: LightGBM's (4.1) wait
/// without end for the call of a machine that never comes, and end the process when one did not answer.
/// The connections are neither encrypted nor authenticated: for a network one trusts.
/// </summary>
public sealed class LightGbmNetwork : IDisposable
{
    private readonly Links _links;

    private LightGbmNetwork(Links links) => _links = links;

    public int MachineCount => _links.Count;

    /// <summary>This machine's place in the list, from 0.</summary>
    public int Rank => _links.Rank;

    /// <summary>Waits until every machine of the list is connected with every other.</summary>
    /// <param name="machines">The same list in the same order on every machine.</param>
    /// <param name="rank">Which of them is this one, from 0.</param>
    /// <param name="agreement">What all must have been given alike, such as a hash of data and options.</param>
    /// <param name="timeout">How long to wait for the others.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="LightGbmException">A machine did not come up or was given something else, or this one cannot listen.</exception>
    public static LightGbmNetwork Join(
        IReadOnlyList<DnsEndPoint> machines, int rank, string agreement, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(machines);
        ArgumentOutOfRangeException.ThrowIfLessThan(machines.Count, 2, nameof(machines));
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, machines.Count);
        return new(new Links(machines, rank, new Meeting(machines, rank, agreement, timeout).Hold(cancellationToken)));
    }

    /// <summary>
    /// Runs a training that all machines run at the same time: the data sets and trainers it makes, and no others, span
    /// the machines. It has a thread of its own, on which it must stay.
    /// </summary>
    /// <exception cref="LightGbmException">A machine has left; the network is then of no more use.</exception>
    public T Run<T>(Func<T> training, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(training);
        cancellationToken.ThrowIfCancellationRequested();
        if (_links.Closed)
            throw new LightGbmException("The machines are no longer connected.");
        using var stop = cancellationToken.Register(_links.Close);
        try
        {
            return new Session(_links).Run(training);
        }
        catch (LightGbmException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>
    /// The first machine's number, on all. What follows from a number must be decided alike, and a sum over several
    /// threads may differ in its last digit. For use within <see cref="Run"/>, by all machines at the same place.
    /// </summary>
    public double OfFirst(double own)
    {
        var (first, ignored) = (own, 0.0);
        for (var step = 1; step < MachineCount; step++)
        {
            ref var received = ref _links.Before(step) == 0 ? ref first : ref ignored;
            _links.Exchange(step, MemoryMarshal.AsBytes([own]), MemoryMarshal.AsBytes(new Span<double>(ref received)));
        }

        return first;
    }

    public void Dispose() => _links.Dispose();
}
