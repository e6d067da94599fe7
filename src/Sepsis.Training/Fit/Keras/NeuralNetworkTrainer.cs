using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Data;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Fit.Keras;

/// <summary>
/// The mean of some Keras networks that differ in their seed only: Dense layers with dropout, learned through
/// TensorFlow.js and exported to one ONNX file.
/// </summary>
internal sealed class NeuralNetworkTrainer(KerasTools tools, int threads, int? rounds = null) : IMemberTrainer
{
    /// <summary>Each network's process holds the rows for itself: of a large cohort fewer learn at once.</summary>
    private const long MemoryAtOnce = 1L << 30;

    /// <summary>Of rows: from here on, what reading and growing left is given back before Node makes its copy of them.</summary>
    private const long MemoryWorthFreeing = 1L << 28;

    private string? _packages;

    public string Name => "neural_network";

    public MemberKind Kind => MemberKind.Onnx;

    public string File => "neural_network.onnx";

    public void Prepare(CancellationToken cancellationToken) => _packages ??= KerasPackages.Prepare(tools, cancellationToken);

    public MemberParameters Defaults => NeuralNetworkOptions.Defaults;

    /// <summary>A fit takes longer than twice one of the trees, but two candidates are the least that is a search.</summary>
    public int Cost => 2;

    public MemberParameters Draw(Random random) => NeuralNetworkOptions.Draw(random);

    public FittedMember FitStopping(
        DesignMatrix train, DesignMatrix stopping, MemberParameters parameters, int seed, IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        var epochs = Math.Min(rounds ?? NeuralNetworkOptions.MaxEpochs, NeuralNetworkOptions.MaxEpochs);
        return Fit(train, stopping, epochs, parameters, seed, progress, cancellationToken);
    }

    public FittedMember FitRounds(
        DesignMatrix train, int rounds, MemberParameters parameters, int seed, IProgress<double> progress,
        CancellationToken cancellationToken) =>
        Fit(train, null, rounds, parameters, seed, progress, cancellationToken);

    private FittedMember Fit(
        DesignMatrix train, DesignMatrix? stopping, int epochs, MemberParameters parameters, int seed, IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        Prepare(cancellationToken);
        var options = NeuralNetworkOptions.Of(parameters, train.Rows);
        var preprocessing = Preprocessing.Learn(train);
        var (learn, stop) = (KerasRows.Of(train, preprocessing), KerasRows.Of(stopping, preprocessing));
        var fits = Run(options, learn, stop, epochs, seed, progress, cancellationToken);
        var onnx = RiskGraph.Write(preprocessing, [.. fits.Select(fit => fit.Model.Layers)]);
        ExportCheck.Require(onnx, train, [.. fits.Select(fit => fit.Probabilities)]);
        return new(onnx, (int)Math.Round(fits.Average(fit => fit.Epochs)), StoppingLoss(onnx, stopping), Files(fits));
    }

    private KerasFit[] Run(
        NeuralNetworkOptions options, KerasRows train, KerasRows stopping, int epochs, int seed, IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        KerasJob[] jobs =
        [
            .. Enumerable.Range(0, options.Networks).Select(network => new KerasJob(options, seed + network, epochs, train, stopping)),
        ];
        if (jobs[0].Bytes > MemoryWorthFreeing)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var atOnce = (int)Math.Clamp(MemoryAtOnce / Math.Max(1, jobs[0].Bytes), 1, threads);
        return KerasProcesses.Run(tools, _packages!, jobs, atOnce, progress, cancellationToken);
    }

    private double StoppingLoss(byte[] onnx, DesignMatrix? rows)
    {
        if (rows is null)
            return double.NaN;
        using var model = MemberEngine.Open(Name, Kind, onnx, rows.Columns);
        var probabilities = new double[rows.Rows];
        model.PredictMany(rows.Features, probabilities);
        return LogLoss.Of(probabilities, rows.Labels);
    }

    private static Dictionary<string, byte[]> Files(KerasFit[] fits) =>
        fits.SelectMany((fit, index) => fit.Model.Files(index + 1)).ToDictionary();
}
