using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Statistics;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests.Fit.Keras;

public class NeuralNetworkTrainerTests(TrainedToy toy) : IClassFixture<TrainedToy>
{
    [NodeFact]
    public void FitStopping_OverlappingClasses_RanksUnseenRowsWell()
    {
        var unseen = ToyCohort.Make(2000, seed: 5);
        var probabilities = new double[unseen.Rows];

        using var model = Open();
        model.PredictMany(unseen.Features, probabilities);

        Assert.InRange(RankingMetrics.Auroc(probabilities, unseen.Labels), 0.85, 0.99);
    }

    [NodeFact]
    public void FitStopping_EarlyStopping_KeepsNoMoreEpochsThanWereRun()
    {
        var run = (int)Math.Round(toy.Progress.SkipLast(1).Last() * NeuralNetworkOptions.MaxEpochs);

        Assert.InRange(toy.Member.Rounds, 1, run);
        Assert.True(run == NeuralNetworkOptions.MaxEpochs || run == toy.Member.Rounds + NeuralNetworkOptions.DefaultPatience);
    }

    [NodeFact]
    public void FitStopping_Progress_GrowsToOne()
    {
        Assert.Equal(toy.Progress.Order(), toy.Progress);
        Assert.Equal(1, toy.Progress[^1]);
    }

    [NodeFact]
    public void FitStopping_SameSeedTwice_SameBytes()
    {
        var again = toy.Fit(TrainedToy.Seed, new Progress<double>());

        Assert.Equal(toy.Member.Content, again.Content);
        Assert.All(toy.Member.Provenance, file => Assert.Equal(file.Value, again.Provenance[file.Key]));
    }

    [NodeFact]
    public void FitRounds_OtherSeeds_OtherNetworks()
    {
        var trainer = new NeuralNetworkTrainer(new(), threads: 1);
        byte[] Fit(int seed) =>
            trainer.FitRounds(toy.Train, 1, TrainedToy.Parameters, seed, new Progress<double>(), CancellationToken.None).Content;

        Assert.NotEqual(Fit(1), Fit(2));
    }

    [NodeFact]
    public void FitRounds_ThreeRounds_RunsThree()
    {
        var epochs = new List<double>();
        var trainer = new NeuralNetworkTrainer(new(), threads: 1);

        var member = trainer.FitRounds(toy.Train, 3, TrainedToy.Parameters, 1, new TrainedToy.Recorder(epochs.Add), CancellationToken.None);

        Assert.Equal(3, member.Rounds);
        Assert.Equal([1 / 3.0, 2 / 3.0, 1, 1], epochs);
    }

    [NodeFact]
    public void Predict_EveryFeatureMissing_IsAProbability()
    {
        using var model = Open();

        Assert.InRange(model.Predict([double.NaN, double.NaN, double.NaN, double.NaN]), 0.001, 0.999);
    }

    [NodeFact]
    public void Predict_FeatureNeverSeenInTraining_ChangesNothing()
    {
        using var model = Open();

        Assert.Equal(model.Predict([95, 38, 2, double.NaN]), model.Predict([95, 38, 2, 6.5]));
    }

    [NodeAndOnnxCheckerFact]
    public void FitStopping_TrainedNetwork_OnnxCheckerAccepts()
    {
        var (exit, said) = OnnxChecker.Check(toy.Member.Content);

        Assert.True(exit == 0, said);
    }

    [NodeFact]
    public void ExportCheck_ProbabilityOffByMoreThanTolerance_NamesTheRow()
    {
        var keras = new double[toy.Train.Rows];
        using (var model = Open())
            model.PredictMany(toy.Train.Features, keras);
        float[] altered = [.. keras.Select(p => (float)p)];
        ExportCheck.Require(toy.Member.Content, toy.Train, [altered]);
        altered[7] += 2e-5f;

        var fault = Assert.Throws<Domain.SepsisException>(() => ExportCheck.Require(toy.Member.Content, toy.Train, [altered]));

        Assert.Contains("row 7;", fault.Message, StringComparison.Ordinal);
    }

    private IRiskModel Open() => MemberEngine.Open("neural_network", MemberKind.Onnx, toy.Member.Content, ToyCohort.Schema.Width);
}
