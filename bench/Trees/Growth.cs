using System.Diagnostics;
using System.Globalization;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Bench.Trees;

/// <summary>Seconds of the trainer that makes the bundle, told apart by its own progress: what comes before the first tree is binning.</summary>
internal static class Growth
{
    /// <returns>Rows, then the seconds of reading, of binning and of growing.</returns>
    public static string Measure(Func<DesignMatrix> read, int trees, int threads, int seed, string model)
    {
        var began = Stopwatch.GetTimestamp();
        var matrix = read();
        var reading = Stopwatch.GetElapsedTime(began);

        began = Stopwatch.GetTimestamp();
        var first = new FirstTree(began);
        var fitted = new LightGbmTrainer(threads).FitRounds(matrix, trees, LightGbmOptions.Defaults, seed, first, CancellationToken.None);
        var whole = Stopwatch.GetElapsedTime(began);
        File.WriteAllBytes(model, fitted.Content);
        // The first tree is counted among the others at their mean.
        var growing = (whole - first.After) * trees / (trees - 1);
        return string.Create(CultureInfo.InvariantCulture,
            $"{matrix.Rows} {reading.TotalSeconds:0.000} {(whole - growing).TotalSeconds:0.000} {growing.TotalSeconds:0.000}");
    }

    private sealed class FirstTree(long began) : IProgress<double>
    {
        public TimeSpan After { get; private set; }

        public void Report(double value)
        {
            if (After == TimeSpan.Zero)
                After = Stopwatch.GetElapsedTime(began);
        }
    }
}
