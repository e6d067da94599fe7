using Sepsis.Domain.Statistics;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>What was predicted against what happened, in bins of equal count; tied probabilities share a bin.</summary>
internal static class ReliabilityDiagram
{
    public const int UsualBins = 10;

    public static IReadOnlyList<ReliabilityBin> Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, int bins = UsualBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var ranked = new RankedScores(probabilities, labels);
        return [.. CalibrationBin.EqualCounts(ranked, ranked.EqualWeights(), bins).Select(Drawn)];
    }

    private static ReliabilityBin Drawn(CalibrationBin bin)
    {
        var interval = WilsonInterval.Of(bin.Events, bin.Count);
        return new(bin.MeanPredicted, bin.ObservedRate, interval.Lower, interval.Upper, (int)bin.Count);
    }

    /// <summary>
    /// ECE: mean over rows of |mean probability - observed rate| of the row's bin, in ten bins of equal count; tied
    /// probabilities share a bin.
    /// </summary>
    public static double ExpectedCalibrationError(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var ranked = new RankedScores(probabilities, labels);
        return ExpectedCalibrationError(ranked, ranked.EqualWeights());
    }

    /// <param name="ranked">The probabilities.</param>
    /// <param name="weights">In the order of the ranks.</param>
    public static double ExpectedCalibrationError(RankedScores ranked, ReadOnlySpan<int> weights)
    {
        var (distance, count) = (0.0, 0L);
        foreach (var bin in CalibrationBin.EqualCounts(ranked, weights, UsualBins))
        {
            distance += Math.Abs(bin.Expected - bin.Events);
            count += bin.Count;
        }

        return distance / count;
    }
}

/// <summary>Rows with neighbouring probabilities: how many, how many had sepsis, how many were expected to.</summary>
internal readonly record struct CalibrationBin(long Count, long Events, double Expected)
{
    public double MeanPredicted => Expected / Count;

    public double ObservedRate => (double)Events / Count;

    /// <summary>
    /// Bins of as equal a count as ties allow: rows sorted by probability, a bin ends at the first distinct probability
    /// that completes its share. Tied probabilities are never parted, so there may be fewer bins than asked for.
    /// </summary>
    public static IReadOnlyList<CalibrationBin> EqualCounts(RankedScores ranked, ReadOnlySpan<int> weights, int bins)
    {
        var scores = ranked.Scores;
        var labels = ranked.Labels;
        long total = 0, seen = 0, share = 1;
        foreach (var weight in weights)
            total += weight;
        var found = new List<CalibrationBin>(bins);
        var (count, events, expected) = (0L, 0L, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            count += weights[i];
            expected += weights[i] * scores[i];
            if (labels[i])
                events += weights[i];
            if (i + 1 < scores.Length && scores[i + 1] == scores[i])
                continue;
            if (count == 0 || (seen + count) * bins < share * total)
                continue;
            seen += count;
            share = seen * bins / total + 1;
            found.Add(new(count, events, expected));
            (count, events, expected) = (0, 0, 0);
        }

        return found;
    }
}

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
