namespace Sepsis.Training.Judging;

/// <summary>A number as it came out in each fold: its mean, and how far the folds lie apart.</summary>
/// <param name="StandardDeviation">Of a sample: divided by n - 1. 0 for a single fold.</param>
internal readonly record struct OverFolds(double Mean, double StandardDeviation, int Folds)
{
    public double StandardError => StandardDeviation / Math.Sqrt(Folds);

    /// <summary>A gain of more than one standard error: less is noise, and pays for nothing.</summary>
    public bool IsSureGain => Mean > 0 && Mean > StandardError;

    /// <param name="folds">At least one.</param>
    public static OverFolds Of(IReadOnlyCollection<double> folds)
    {
        var mean = folds.Average();
        var squares = folds.Sum(fold => (fold - mean) * (fold - mean));
        return new(mean, folds.Count < 2 ? 0 : Math.Sqrt(squares / (folds.Count - 1)), folds.Count);
    }
}
