namespace Sepsis.Domain.Evaluation;

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
