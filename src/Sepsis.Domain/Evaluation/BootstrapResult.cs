namespace Sepsis.Domain.Evaluation;

/// <summary>The figures of several models in the same resamples, so that their differences are paired.</summary>
public sealed class BootstrapResult
{
    private readonly PerformanceFigures[][] _replicates;

    /// <param name="replicates">By replicate, then by model.</param>
    internal BootstrapResult(PerformanceFigures[][] replicates) => _replicates = replicates;

    public BootstrapInterval Interval(int model, PerformanceMeasure measure) =>
        BootstrapInterval.Of(Array.ConvertAll(_replicates, figures => figures[model][measure]));

    /// <summary>Of the model's figure less the baseline's.</summary>
    public BootstrapInterval Difference(int model, int baseline, PerformanceMeasure measure) =>
        BootstrapInterval.Of(Array.ConvertAll(_replicates, figures => figures[model][measure] - figures[baseline][measure]));
}
