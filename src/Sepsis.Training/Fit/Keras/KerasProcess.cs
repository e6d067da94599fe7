using System.Runtime.InteropServices;
using System.Text.Json;
using Sepsis.Domain;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Fit.Keras;

/// <summary>
/// One fit in one Node process: it starts in 0.1 s, so that keeping one alive between fits would gain nothing.
/// Rows go through its standard input and come back on its standard output; none is written to disk.
/// </summary>
internal static class KerasProcess
{
    public static KerasFit Run(
        KerasTools tools, string packages, KerasJob job, IProgress<double> progress, CancellationToken cancellationToken)
    {
        using var node = ChildProcess.Start(tools.Node, [Path.Combine(tools.Scripts, "train.mjs"), packages], tools.Scripts,
            KerasTools.NodeAbsent, cancellationToken);
        Send(job, node);
        KerasFit? fit = null;
        try
        {
            while (fit is null && node.ReadLine() is { } line)
                fit = Read(line, job, progress);
        }
        catch (JsonException fault)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new SepsisException(SepsisError.EngineFault,
                $"The training of the neural network (node) broke off within a message: {node.Errors}", fault);
        }

        var exit = node.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return fit ?? throw new SepsisException(SepsisError.EngineFault,
            $"The training of the neural network stopped (node, exit {exit}): {node.Errors}");
    }

    private static void Send(KerasJob job, ChildProcess node)
    {
        try
        {
            job.WriteTo(node.Input);
        }
        catch (IOException)
        {
            // It has ended already; why, its exit code and its last lines say below.
        }
    }

    private static KerasFit? Read(string line, KerasJob job, IProgress<double> progress)
    {
        using var message = JsonDocument.Parse(line);
        var root = message.RootElement;
        if (root.TryGetProperty("epoch", out var epoch))
        {
            progress.Report(epoch.GetInt32() / (double)job.Epochs);
            return null;
        }

        progress.Report(1);
        var model = new KerasModel(root.GetProperty("model"), root.GetProperty("weights").GetBytesFromBase64());
        var probabilities = MemoryMarshal.Cast<byte, float>(root.GetProperty("probabilities").GetBytesFromBase64());
        return new(root.GetProperty("epochs").GetInt32(), model, probabilities.ToArray());
    }
}

/// <summary>
/// Fits of several networks, some of them at once. How many changes the time and nothing else: each is a process with
/// a seed of its own.
/// </summary>
internal static class KerasProcesses
{
    public static KerasFit[] Run(
        KerasTools tools, string packages, IReadOnlyList<KerasJob> jobs, int atOnce, IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        var fits = new KerasFit[jobs.Count];
        var together = new ParallelProgress(progress, jobs.Count);
        Together.Run(
            jobs.Count, atOnce, (index, token) => fits[index] = KerasProcess.Run(tools, packages, jobs[index], together.Part(index), token),
            cancellationToken);
        return fits;
    }
}
