using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.LightGbm;
using Sepsis.Domain.Statistics;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;
using Sepsis.Training.Fit.LightGbm;
using Sepsis.Training.Sources;

namespace Sepsis.Training.Tests.Fit.LightGbm;

public sealed class LightGbmTrainerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly DesignMatrix _train;
    private readonly DesignMatrix _rest;

    public LightGbmTrainerTests()
    {
        SyntheticFile.Write(_folder["synthetic.csv"], 2500, 42, new Progress<double>(), CancellationToken.None);
        using var file = DataFile.Open(_folder["synthetic.csv"]);
        var matrix = CohortReader.Read(file, SepsisSchema.Schema, new Progress<double>(), CancellationToken.None).Matrix;
        _train = matrix.Take([.. Enumerable.Range(0, 1800)]);
        _rest = matrix.Take([.. Enumerable.Range(1800, 700)]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FitStopping_SameSeedOnOneAndTwoThreads_GivesTheSameFile() =>
        Assert.Equal(Fit(1, 42).Content, Fit(2, 42).Content);

    [Fact]
    public void FitStopping_AnotherSeed_GivesAnotherFile() => Assert.NotEqual(Fit(2, 42).Content, Fit(2, 43).Content);

    [Fact]
    public void FitStopping_HeldOutRows_AreOrderedWellAndNotPerfectly()
    {
        var fitted = Fit(2, 42);
        Assert.InRange(fitted.Rounds, 2, LightGbmOptions.MaximumRounds - 1);
        using var model = MemberEngine.Open("trees", MemberKind.LightGbm, fitted.Content, _rest.Columns);
        var probabilities = new double[_rest.Rows];
        model.PredictMany(_rest.Features, probabilities);
        Assert.InRange(RankingMetrics.Auroc(probabilities, _rest.Labels), 0.74, 0.93);
    }

    [Fact]
    public void FitRounds_GivesThatManyTrees()
    {
        var fitted = FitRounds(threads: 2, rounds: 17, CancellationToken.None);
        var model = new MLContext().Model.Load(new MemoryStream(fitted.Content), out _);
        var transformer = (ISingleFeaturePredictionTransformer<object>)model;
        var trees = (CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>)transformer.Model;
        Assert.Equal(17, trees.SubModel.TrainedTreeEnsemble.Trees.Count);
    }

    [Fact]
    public void FitRounds_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => FitRounds(threads: 1, rounds: 5, stop.Token));
    }

    private FittedMember Fit(int threads, int seed) => new LightGbmTrainer(threads)
        .FitStopping(_train, _rest, LightGbmOptions.Defaults, seed, new Progress<double>(), CancellationToken.None);

    private FittedMember FitRounds(int threads, int rounds, CancellationToken cancellationToken) => new LightGbmTrainer(threads)
        .FitRounds(_train, rounds, LightGbmOptions.Defaults, 42, new Progress<double>(), cancellationToken);
}
