namespace Sepsis.Domain.Evaluation;

/// <summary>
/// The middle 95 % of the replicates. LeftOut counts those without a value, for instance an AUROC of one class only.
/// </summary>
public readonly record struct BootstrapInterval(double Lower, double Upper, int LeftOut)
{
    private const double Tail = 0.025;

    /// <summary>Percentiles with linear interpolation; NaN when no replicate has a value.</summary>
    public static BootstrapInterval Of(IReadOnlyCollection<double> replicates)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        double[] known = [.. replicates.Where(double.IsFinite).Order()];
        return new(Percentile.Of(known, Tail), Percentile.Of(known, 1 - Tail), replicates.Count - known.Length);
    }
}
