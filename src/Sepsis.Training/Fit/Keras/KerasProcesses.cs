using System.Runtime.ExceptionServices;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Fit.Keras;

/// <summary>
/// Fits of several networks, some of them at once. How many changes the time and nothing else: each is a process with
/// a seed of its own. One that fails ends the others.
/// </summary>
internal static class KerasProcesses
{
    public static KerasFit[] Run(KerasTools tools, string packages, IReadOnlyList<KerasJob> jobs, int atOnce, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var fits = new KerasFit[jobs.Count];
        var together = new PartsAtOnce(progress, jobs.Count);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            Parallel.For(0, jobs.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, atOnce) },
                index => fits[index] = RunOrEnd(ending, token => KerasProcess.Run(tools, packages, jobs[index], together.Part(index), token)));
        }
        catch (AggregateException faults)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions.First(fault => fault is not OperationCanceledException));
        }

        return fits;
    }

    private static KerasFit RunOrEnd(CancellationTokenSource ending, Func<CancellationToken, KerasFit> run)
    {
        var done = false;
        try
        {
            ending.Token.ThrowIfCancellationRequested();
            var fit = run(ending.Token);
            done = true;
            return fit;
        }
        finally
        {
            if (!done)
                ending.Cancel();
        }
    }
}
