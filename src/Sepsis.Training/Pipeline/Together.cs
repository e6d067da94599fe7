using System.Runtime.ExceptionServices;

namespace Sepsis.Training.Pipeline;

/// <summary>Pieces of work at the same time. One that fails ends the others, and its fault is the one that is told.</summary>
internal static class Together
{
    /// <param name="atOnce">Changes the time and nothing else.</param>
    public static void Run(int count, int atOnce, Action<int, CancellationToken> work, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, atOnce) }, index => RunOrEnd(index));
        }
        catch (AggregateException faults)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions.First(fault => fault is not OperationCanceledException));
        }

        void RunOrEnd(int index)
        {
            var done = false;
            try
            {
                ending.Token.ThrowIfCancellationRequested();
                work(index, ending.Token);
                done = true;
            }
            finally
            {
                if (!done)
                    ending.Cancel();
            }
        }
    }
}
