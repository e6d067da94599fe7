using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests.Fit.Keras;

/// <summary>Overlapping classes; lactate is missing in a third of the rows, potassium in all of them.</summary>
internal static class ToyCohort
{
    public const int Lactate = 2;
    public const int Potassium = 3;

    public static FeatureSchema Schema { get; } = new(
    [
        Feature.Of(Measurements.HeartRate), Feature.Of(Measurements.Temperature),
        Feature.Of(Measurements.LactateLevel), Feature.Of(Measurements.Potassium),
    ]);

    public static DesignMatrix Make(int rows, int seed)
    {
        var random = new Random(seed);
        var features = new double[rows * Schema.Width];
        var labels = new bool[rows];
        for (var row = 0; row < rows; row++)
        {
            var severity = Normal(random);
            labels[row] = severity + 0.5 * Normal(random) > 0.8;
            new[]
            {
                88 + 14 * severity + 9 * Normal(random),
                37.2 + 0.5 * severity + 0.4 * Normal(random),
                random.NextDouble() < 1 / 3.0 ? double.NaN : Math.Exp(0.4 + 0.5 * severity + 0.3 * Normal(random)),
                double.NaN,
            }.CopyTo(features, row * Schema.Width);
        }

        return new(Schema, features, labels);
    }

    /// <summary>Box and Muller.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

/// <summary>A network learned once for all the tests that look at it.</summary>
public sealed class TrainedToy
{
    internal const int Seed = 11;

    internal static readonly MemberParameters Parameters = NeuralNetworkOptions.Defaults.With(
        (NeuralNetworkOptions.NetworkCount, 1), (NeuralNetworkOptions.Units, 16), (NeuralNetworkOptions.SecondUnits, 8),
        (NeuralNetworkOptions.AdamRate, 0.005), (NeuralNetworkOptions.Batch, 64));

    internal DesignMatrix Train { get; } = ToyCohort.Make(1500, seed: 1);

    internal DesignMatrix Stopping { get; } = ToyCohort.Make(500, seed: 2);

    internal List<double> Progress { get; } = [];

    /// <summary>Null without Node.js: who looks at it is skipped.</summary>
    internal FittedMember Member { get; } = null!;

    public TrainedToy()
    {
        if (NodeJs.Lacking is null)
            Member = Fit(Seed, new Recorder(Progress.Add));
    }

    internal FittedMember Fit(int seed, IProgress<double> progress) =>
        new NeuralNetworkTrainer(new(), threads: 1).FitStopping(Train, Stopping, Parameters, seed, progress, CancellationToken.None);

    internal sealed class Recorder(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
