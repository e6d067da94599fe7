using System.Diagnostics;
using System.Globalization;
using Sepsis.Domain;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests.Fit.Keras;

public class KerasProcessTests
{
    private static readonly KerasTools Tools = new();

    [NodeFact]
    public void Run_CancelledBetweenEpochs_StopsAtOnce()
    {
        using var cancellation = new CancellationTokenSource();
        var packages = KerasPackages.Prepare(Tools, CancellationToken.None);
        var watch = Stopwatch.StartNew();

        Assert.Throws<OperationCanceledException>(() =>
            KerasProcess.Run(
                Tools, packages, Job(epochs: 100_000), new TrainedToy.Recorder(_ => cancellation.Cancel()), cancellation.Token));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [NodeFact]
    public void Run_PackagesAbsent_NamesTheModuleOnOneLine()
    {
        var fault = Assert.Throws<SepsisException>(() =>
            KerasProcess.Run(Tools, Path.GetTempPath(), Job(epochs: 1), new Progress<double>(), CancellationToken.None));

        Assert.Equal(SepsisError.EngineFault, fault.Error);
        Assert.Contains("Cannot find module '@tensorflow/tfjs-core'", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [NodeFact]
    public void Run_LossNotANumber_SaysInWhichEpoch()
    {
        var packages = KerasPackages.Prepare(Tools, CancellationToken.None);
        var job = Job(epochs: 3) with { Train = new(2, [.. Enumerable.Repeat(float.NaN, 200)], (_, seen) => seen.Clear()) };

        var fault = Assert.Throws<SepsisException>(() =>
            KerasProcess.Run(Tools, packages, job, new Progress<double>(), CancellationToken.None));

        Assert.Equal("The training of the neural network stopped (node, exit 1): the loss of epoch 1 is not a number", fault.Message);
    }

    [NodeFact]
    public void TrainScript_ParentGoesAway_Ends()
    {
        var packages = KerasPackages.Prepare(Tools, CancellationToken.None);
        using var node = StartTraining(packages);
        Job(epochs: 100_000).WriteTo(node.Input);
        Assert.NotNull(node.ReadLine());

        node.Input.Close();
        while (node.ReadLine() is not null)
        {
        }

        Assert.Equal(1, node.WaitForExit());
    }

    [NodeFact]
    public void Run_NodeEndsWithinAMessage_IsAFaultWithItsReason()
    {
        using var scripts = new TempFolder();
        scripts.Write("train.mjs", """
            import { writeSync } from 'node:fs';
            writeSync(2, 'out of memory');
            writeSync(1, '{"epochs": 3, "mod');
            process.exit(1);
            """);

        var fault = Assert.Throws<SepsisException>(() =>
            KerasProcess.Run(Tools with { Scripts = scripts[""] }, "", Job(epochs: 1), new Progress<double>(), CancellationToken.None));

        Assert.Equal(SepsisError.EngineFault, fault.Error);
        Assert.Contains("broke off within a message", fault.Message, StringComparison.Ordinal);
    }

    [UnixNodeFact]
    public void TrainScript_CtrlC_LeavesTheEndToTheParent()
    {
        var packages = KerasPackages.Prepare(Tools, CancellationToken.None);
        using var node = StartTraining(packages);
        Job(epochs: 100_000).WriteTo(node.Input);
        Assert.NotNull(node.ReadLine());

        using (var kill = Process.Start("kill", ["-s", "INT", node.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        for (var epoch = 0; epoch < 200; epoch++)
            Assert.NotNull(node.ReadLine());
    }

    [NodeFact]
    public void Run_KeptModel_IsReadByKerasItself()
    {
        var packages = KerasPackages.Prepare(Tools, CancellationToken.None);
        var fit = KerasProcess.Run(Tools, packages, Job(epochs: 2), new Progress<double>(), CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("sepsis-keras-test-");
        try
        {
            foreach (var (path, bytes) in fit.Model.Files(1))
                File.WriteAllBytes(Path.Combine(folder.FullName, Path.GetFileName(path)), bytes);
            var script = Path.Combine(AppContext.BaseDirectory, "Fit", "Keras", "load-model.mjs");
            using var node = ChildProcess.Start("node", [script, packages, folder.FullName, "2"], ".", "", CancellationToken.None);
            var said = node.ReadLine();

            Assert.True(said is not null, node.Errors);
            Assert.Equal(RiskGraphTests.Reckon(fit.Model.Layers, [0.5, 0.5]), double.Parse(said, CultureInfo.InvariantCulture), 6);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ChildProcess StartTraining(string packages) =>
        ChildProcess.Start(Tools.Node, [Path.Combine(Tools.Scripts, "train.mjs"), packages], ".", "", CancellationToken.None);

    private static KerasJob Job(int epochs)
    {
        var random = new Random(1);
        float[] features = [.. Enumerable.Range(0, 400).Select(_ => (float)random.NextDouble())];
        float[] labels = [.. features.Chunk(2).Select(row => row[0] > row[1] ? 1f : 0f)];
        var options = NeuralNetworkOptions.Of(NeuralNetworkOptions.Defaults.With((NeuralNetworkOptions.Units, 4)), 200);
        var train = new KerasRows(2, labels, (row, seen) => features.AsSpan(row * 2, 2).CopyTo(seen));
        return new(options, 1, epochs, train, KerasRows.None(2));
    }
}
