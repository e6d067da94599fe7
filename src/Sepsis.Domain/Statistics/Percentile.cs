namespace Sepsis.Domain.Statistics;

/// <summary>With linear interpolation: Hyndman and Fan, The American Statistician 50 (1996) 361-365, type 7.</summary>
public static class Percentile
{
    /// <param name="ascending">Finite values, sorted.</param>
    /// <param name="share">0 is the lowest, 1 the highest.</param>
    /// <returns>NaN where there are none.</returns>
    public static double Of(ReadOnlySpan<double> ascending, double share)
    {
        if (ascending.IsEmpty)
            return double.NaN;
        var place = share * (ascending.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}

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
