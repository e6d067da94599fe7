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
        return new(Percentile(known, Tail), Percentile(known, 1 - Tail), replicates.Count - known.Length);
    }

    private static double Percentile(double[] ascending, double share)
    {
        if (ascending.Length == 0)
            return double.NaN;
        var place = share * (ascending.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}
