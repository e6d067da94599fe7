using System.Diagnostics;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;
using Sepsis.Domain.Features;
using Sepsis.Training.Data;
using Sepsis.Training.Fit.LightGbm;

namespace Sepsis.Bench.Trees;

/// <summary>Seconds to grow so many trees: by the trainer that makes the bundle, and by ML.NET's own on the same rows.</summary>
internal static class Growth
{
    public static string Ours(DesignMatrix matrix, int trees, int threads, int seed) => Seconds(matrix, () =>
        new LightGbmTrainer(threads)
            .FitRounds(matrix, trees, LightGbmOptions.Defaults, seed, new Progress<double>(), CancellationToken.None));

    /// <summary>The parameters it has in common with ours; it knows no extremely randomised trees, and so searches every cut.</summary>
    public static string MlNets(DesignMatrix matrix, int trees, int threads, int seed)
    {
        var rows = Enumerable.Range(0, matrix.Rows)
            .Select(row => new Row
            {
                Features = [.. matrix.Row(row).ToArray().Select(MissingValue.Coded)],
                Label = matrix.Labels[row],
            }).ToList();
        var machineLearning = new MLContext(seed);
        var data = machineLearning.Data.LoadFromEnumerable(rows, Row.Of(matrix.Columns));
        var defaults = LightGbmOptions.Defaults;
        var trainer = machineLearning.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = trees,
            LearningRate = defaults[LightGbmOptions.LearningRate],
            NumberOfLeaves = defaults.Whole(LightGbmOptions.Leaves),
            MinimumExampleCountPerLeaf = defaults.Whole(LightGbmOptions.RowsInLeaf),
            NumberOfThreads = threads,
            HandleMissingValue = false,
            Booster = new GradientBooster.Options
            {
                FeatureFraction = defaults[LightGbmOptions.FeatureFraction],
                SubsampleFraction = defaults[LightGbmOptions.BaggingFraction],
                SubsampleFrequency = 1,
                L2Regularization = defaults[LightGbmOptions.L2],
            },
        });
        return Seconds(matrix, () => trainer.Fit(data));
    }

    private static string Seconds(DesignMatrix matrix, Action grow)
    {
        var began = Stopwatch.GetTimestamp();
        grow();
        return string.Create(CultureInfo.InvariantCulture, $"{matrix.Rows} {Stopwatch.GetElapsedTime(began).TotalSeconds:0.000}");
    }
}
