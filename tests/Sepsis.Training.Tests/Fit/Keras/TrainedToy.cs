using Sepsis.Training.Data;
using Sepsis.Training.Fit;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests.Fit.Keras;

/// <summary>A network learned once for all the tests that look at it.</summary>
public sealed class TrainedToy
{
    internal const int Seed = 11;

    internal static readonly MemberParameters Parameters = NeuralNetworkOptions.Defaults.With(
        (NeuralNetworkOptions.NetworkCount, 1), (NeuralNetworkOptions.Units, 16), (NeuralNetworkOptions.SecondUnits, 8), (NeuralNetworkOptions.AdamRate, 0.005), (NeuralNetworkOptions.Batch, 64));

    internal DesignMatrix Train { get; } = ToyCohort.Make(1500, seed: 1);

    internal DesignMatrix Stopping { get; } = ToyCohort.Make(500, seed: 2);

    internal List<double> Progress { get; } = [];

    internal FittedMember Member { get; }

    public TrainedToy() => Member = Fit(Seed, new Recorder(Progress.Add));

    internal FittedMember Fit(int seed, IProgress<double> progress) =>
        new NeuralNetworkTrainer(new(), threads: 1).FitStopping(Train, Stopping, Parameters, seed, progress, CancellationToken.None);

    internal sealed class Recorder(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
