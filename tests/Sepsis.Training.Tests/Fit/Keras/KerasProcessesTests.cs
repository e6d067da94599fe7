using System.Diagnostics;
using System.Globalization;
using Sepsis.Domain;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests.Fit.Keras;

public sealed class KerasProcessesTests : IDisposable
{
    /// <summary>Leaves its process id as a file, ends one epoch of ten and never goes on; a job of seed 2 is refused.</summary>
    private const string Script = """
        import { writeFileSync } from 'node:fs';
        writeFileSync(`${process.argv[2]}/${process.pid}`, '');
        process.stdin.once('data', job => {
          if (job.toString().startsWith('{"seed":2,')) {
            console.error('refused');
            process.exit(3);
          }
          console.log('{"epoch": 1}');
        });
        setInterval(() => {}, 1000);
        """;

    private readonly TempFolder _scripts = new();
    private readonly TempFolder _ids = new();

    public KerasProcessesTests() => _scripts.Write("train.mjs", Script);

    public void Dispose()
    {
        _scripts.Dispose();
        _ids.Dispose();
    }

    [NodeFact]
    public void Run_CancelledWhileTwoLearn_EndsBothAndStartsNoOther()
    {
        using var cancellation = new CancellationTokenSource();
        // Two of three jobs have ended one of ten epochs.
        var progress = new TrainedToy.Recorder(done =>
        {
            if (done > 0.05)
                cancellation.Cancel();
        });

        Assert.Throws<OperationCanceledException>(() => Run([11, 12, 13], progress, cancellation.Token));

        Assert.Equal(2, _ids.Files.Count());
        Assert.All(_ids.Files, id => Assert.False(IsRunning(id)));
    }

    [NodeFact]
    public void Run_OneFails_EndsTheOtherAndSaysWhy()
    {
        var fault = Assert.Throws<SepsisException>(() => Run([1, 2], new Progress<double>(), CancellationToken.None));

        Assert.Contains("refused", fault.Message, StringComparison.Ordinal);
        Assert.All(_ids.Files, id => Assert.False(IsRunning(id)));
    }

    private void Run(int[] seeds, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var options = NeuralNetworkOptions.Of(NeuralNetworkOptions.Defaults, 2);
        var rows = new KerasRows(1, [0, 1], (row, seen) => seen[0] = row);
        KerasJob[] jobs = [.. seeds.Select(seed => new KerasJob(options, seed, 10, rows, KerasRows.None(1)))];
        KerasProcesses.Run(new() { Scripts = _scripts[""] }, _ids[""], jobs, atOnce: 2, progress, cancellationToken);
    }

    private static bool IsRunning(string id)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
