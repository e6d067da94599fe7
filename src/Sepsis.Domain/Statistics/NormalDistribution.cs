namespace Sepsis.Domain.Statistics;

/// <summary>
/// The standard normal distribution. Density and quantile are exact to about 1e-15, the distribution to 2e-13 of itself in either
/// tail. By hand, for serving has no packages.
/// </summary>
public static class NormalDistribution
{
    private static readonly double RootOfTwoPi = Math.Sqrt(2 * Math.PI);

    /// <summary>Beyond this the asymptotic form serves, and the values below are those Cody's intervals end with.</summary>
    private const double Far = 5.656854249492381;

    private const double Near = 0.67448975;

    public static double Density(double z) => Math.Exp(-z * z / 2) / RootOfTwoPi;

    /// <summary>The share below z: rational approximations of Cody, ACM Transactions on Mathematical Software 19 (1993) 22-32.</summary>
    public static double Cumulative(double z)
    {
        var y = Math.Abs(z);
        if (y <= Near)
            return 0.5 + z * Polynomial(y * y, CentreAbove) / Polynomial(y * y, CentreBelow);
        // exp(-y^2/2) in two factors: the first argument is exact, so the tail keeps its digits.
        var whole = Math.Truncate(y * 16) / 16;
        var tail = Math.Exp(-whole * whole / 2) * Math.Exp(-(y - whole) * (y + whole) / 2) * TailFactor(y);
        return double.IsPositiveInfinity(y) ? (z > 0 ? 1 : 0) : z > 0 ? 1 - tail : tail;
    }

    /// <summary>The z that has this share below it: AS 241 (PPND16), Wichura, Applied Statistics 37 (1988) 477-484.</summary>
    public static double Quantile(double share)
    {
        var q = share - 0.5;
        if (Math.Abs(q) <= 0.425)
            return q * Ratio(0.180625 - q * q, MiddleAbove, MiddleBelow);
        if (!(share is > 0 and < 1))
            return share switch { 0 => double.NegativeInfinity, 1 => double.PositiveInfinity, _ => double.NaN };
        var r = Math.Sqrt(-Math.Log(Math.Min(share, 1 - share)));
        var z = r <= 5 ? Ratio(r - 1.6, OuterAbove, OuterBelow) : Ratio(r - 5, ExtremeAbove, ExtremeBelow);
        return q < 0 ? -z : z;
    }

    /// <summary>The mean of z between two shares of the distribution: what one says of a value known no closer than that.</summary>
    public static double MeanBetween(double lower, double upper) =>
        (Density(Quantile(lower)) - Density(Quantile(upper))) / (upper - lower);

    private static double TailFactor(double y)
    {
        if (y <= Far)
            return Polynomial(y, OutsideAbove) / Polynomial(y, OutsideBelow);
        var s = 1 / (y * y);
        return (1 / RootOfTwoPi - s * Polynomial(s, AsymptoticAbove) / Polynomial(s, AsymptoticBelow)) / y;
    }

    private static double Ratio(double r, ReadOnlySpan<double> above, ReadOnlySpan<double> below) =>
        Polynomial(r, above) / Polynomial(r, below);

    /// <summary>By Horner's rule, the constant first.</summary>
    private static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * x + coefficients[i];
        return sum;
    }

    private static ReadOnlySpan<double> CentreAbove =>
        [18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287, 0.065682337918207449113];

    private static ReadOnlySpan<double> CentreBelow =>
        [45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1];

    private static ReadOnlySpan<double> OutsideAbove =>
    [
        9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326, 2494.5375852903726711, 597.27027639480026226,
        93.506656132177855979, 8.8831497943883759412, 0.39894151208813466764, 1.0765576773720192317e-8,
    ];

    private static ReadOnlySpan<double> OutsideBelow =>
    [
        19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091, 6485.558298266760755,
        1519.377599407554805, 235.38790178262499861, 22.266688044328115691, 1,
    ];

    private static ReadOnlySpan<double> AsymptoticAbove =>
    [
        2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807, 0.1274011611602473639,
        0.21589853405795699, 0.02307344176494017303,
    ];

    private static ReadOnlySpan<double> AsymptoticBelow =>
        [7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515, 0.468238212480865118, 1.28426009614491121, 1];

    private static ReadOnlySpan<double> MiddleAbove =>
    [
        3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
        67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ];

    private static ReadOnlySpan<double> MiddleBelow =>
    [
        1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077, 21213.794301586595867,
        39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
    ];

    private static ReadOnlySpan<double> OuterAbove =>
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504, 1.27045825245236838258,
        0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4,
    ];

    private static ReadOnlySpan<double> OuterBelow =>
    [
        1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550, 0.148103976427480074590,
        0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static ReadOnlySpan<double> ExtremeAbove =>
    [
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230, 0.0265321895265761230930,
        0.00124266094738807843860, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static ReadOnlySpan<double> ExtremeBelow =>
    [
        1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525, 7.86869131145613259100e-4,
        1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];
}

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
