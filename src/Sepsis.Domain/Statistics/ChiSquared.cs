namespace Sepsis.Domain.Statistics;

/// <summary>
/// Chi-squared beside the normal distribution: its cube root over the degrees of freedom is nearly normal. Wilson and
/// Hilferty, Proceedings of the National Academy of Sciences 17 (1931) 684-688.
/// </summary>
public static class ChiSquared
{
    /// <summary>The z that has the same share below it as this value.</summary>
    public static double NormalScore(double freedom, double value)
    {
        var spread = 2 / (9 * freedom);
        return (Math.Cbrt(value / freedom) - (1 - spread)) / Math.Sqrt(spread);
    }
}
