using Sepsis.Domain.Bundles;
using Sepsis.Training.Cohorts;
using Sepsis.Training.Members;

namespace Sepsis.Training.Keras;

/// <summary>A Keras network: Dense layers with dropout, learned through TensorFlow.js and exported to ONNX.</summary>
internal sealed class NeuralNetworkTrainer(NeuralNetworkOptions options, KerasTools tools) : IMemberTrainer
{
    private string? _packages;

    public string Name => "neural_network";

    public MemberKind Kind => MemberKind.Onnx;

    public string File => "neural_network.onnx";

    public void Prepare(CancellationToken cancellationToken) => _packages ??= KerasPackages.Prepare(tools, cancellationToken);

    public FittedMember FitStopping(DesignMatrix train, DesignMatrix stopping, int seed, IProgress<double> progress, CancellationToken cancellationToken) =>
        Fit(train, stopping, options.MaxEpochs, seed, progress, cancellationToken);

    public FittedMember FitRounds(DesignMatrix train, int rounds, int seed, IProgress<double> progress, CancellationToken cancellationToken) =>
        Fit(train, null, rounds, seed, progress, cancellationToken);

    private FittedMember Fit(DesignMatrix train, DesignMatrix? stopping, int epochs, int seed, IProgress<double> progress, CancellationToken cancellationToken)
    {
        Prepare(cancellationToken);
        var preprocessing = Preprocessing.Learn(train);
        var held = stopping is null ? KerasRows.None(preprocessing.Width) : KerasRows.Of(stopping, preprocessing);
        var job = new KerasJob(options, seed, epochs, KerasRows.Of(train, preprocessing), held);
        var fit = KerasProcess.Run(tools, _packages!, job, progress, cancellationToken);
        var onnx = RiskGraph.Write(preprocessing, fit.Model.Layers);
        ExportCheck.Require(onnx, train, fit.Probabilities);
        return new(onnx, fit.Epochs, fit.Model.Files);
    }
}
