using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;
using Sepsis.Training.Fit.Keras;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Fit.Keras;

public class SeveralNetworksTests
{
    private static readonly DesignMatrix Train = ToyCohort.Make(400, seed: 1);
    private static readonly DesignMatrix Stopping = ToyCohort.Make(200, seed: 2);

    [NodeTheory]
    [InlineData(2)]
    [InlineData(3)]
    public void FitRounds_SeveralNetworks_PredictTheMeanOfEachSeedsOwn(int networks)
    {
        var several = Predict(FitRounds(networks, seed: 5), Stopping);

        var each = Enumerable.Range(5, networks).Select(seed => Predict(FitRounds(1, seed), Stopping)).ToArray();

        for (var row = 0; row < several.Length; row++)
            Assert.Equal(each.Average(one => one[row]), several[row], tolerance: 1e-6);
        Assert.Contains(each[0].Zip(each[1]), pair => Math.Abs(pair.First - pair.Second) > 0.01);
    }

    [NodeFact]
    public void FitStopping_OneThreadOrTwo_SameBytes()
    {
        var (one, two) = (FitStopping(threads: 1), FitStopping(threads: 2));

        Assert.Equal(one.Content, two.Content);
        Assert.Equal((one.Rounds, one.StoppingLoss), (two.Rounds, two.StoppingLoss));
        Assert.Equal(one.Provenance.Keys, two.Provenance.Keys);
        Assert.All(one.Provenance, file => Assert.Equal(file.Value, two.Provenance[file.Key]));
    }

    [NodeFact]
    public void FitStopping_SeveralNetworks_LossIsThatOfTheirMeanAndEachIsKept()
    {
        var fitted = FitStopping(threads: 2);

        Assert.Equal(LogLoss.Of(Predict(fitted, Stopping), Stopping.Labels), fitted.StoppingLoss);
        Assert.Equal(
            Enumerable.Range(1, 3).SelectMany(number =>
                new[] { $"provenance/keras/{number}/model.json", $"provenance/keras/{number}/weights.bin" }),
            fitted.Provenance.Keys.Order(StringComparer.Ordinal));
    }

    [NodeAndOnnxCheckerFact]
    public void FitRounds_SeveralNetworks_OnnxCheckerAccepts()
    {
        var (exit, said) = OnnxChecker.Check(FitRounds(3, seed: 1).Content);

        Assert.True(exit == 0, said);
    }

    private static MemberParameters Parameters(int networks) =>
        TrainedToy.Parameters.With((NeuralNetworkOptions.NetworkCount, networks));

    private static FittedMember FitRounds(int networks, int seed) =>
        new NeuralNetworkTrainer(new(), threads: 2)
            .FitRounds(Train, 3, Parameters(networks), seed, new Progress<double>(), CancellationToken.None);

    private static FittedMember FitStopping(int threads) =>
        new NeuralNetworkTrainer(new(), threads)
            .FitStopping(Train, Stopping, Parameters(3), 11, new Progress<double>(), CancellationToken.None);

    private static double[] Predict(FittedMember fitted, DesignMatrix rows)
    {
        using var model = MemberEngine.Open("neural_network", MemberKind.Onnx, fitted.Content, rows.Columns);
        var probabilities = new double[rows.Rows];
        model.PredictMany(rows.Features, probabilities);
        return probabilities;
    }
}
