namespace Sepsis.Training.Judging;

/// <summary>
/// The 95 % score interval of a proportion; it stays within 0 and 1 and does not collapse at them. NaN of nothing.
/// Wilson, Journal of the American Statistical Association 22 (1927) 209-212.
/// </summary>
internal readonly record struct WilsonInterval(double Lower, double Upper)
{
    /// <summary>97.5 % of the standard normal distribution lie below.</summary>
    private const double Z = 1.959963984540054;

    public static WilsonInterval Of(long events, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, events);
        if (count == 0)
            return new(double.NaN, double.NaN);
        var (n, rate) = ((double)count, (double)events / count);
        var centre = (rate + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var half = Z / (1 + Z * Z / n) * Math.Sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n));
        return new(events == 0 ? 0 : centre - half, events == count ? 1 : centre + half);
    }
}
