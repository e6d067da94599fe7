using MathNet.Numerics.Distributions;
using Sepsis.Domain.Models;

namespace Sepsis.Training.Judging;

/// <summary>
/// How far later data have moved from the reference: the population stability index, the sum over bins of
/// (q - p) ln(q / p), p the share of the reference in the bin and q that of the later data. Missing is a bin. It is the
/// symmetric divergence of Kullback and Leibler, Annals of Mathematical Statistics 22 (1951) 79-86.
/// </summary>
internal static class PopulationStability
{
    /// <summary>From here on, the rule of thumb calls a move worth a look. Siddiqi, Credit Risk Scorecards (2006).</summary>
    public const double Moderate = 0.1;

    /// <summary>From here on, the same rule calls it large.</summary>
    public const double Large = 0.25;

    /// <summary>An empty bin would make the index infinite: every count is half a row more, (n + 1/2) / (N + k/2) of k bins.</summary>
    private const double Half = 0.5;

    private const double Confidence = 0.99;

    /// <param name="reference">The profile, whose bins were fixed at training.</param>
    /// <param name="values">Later values of the same feature, NaN where not known.</param>
    public static double Index(FeatureProfile reference, ReadOnlySpan<double> values) =>
        Index([.. reference.Counts, reference.Missing], Counts(reference, values));

    /// <param name="reference">Counts by bin.</param>
    /// <param name="later">Counts by the same bins.</param>
    public static double Index(ReadOnlySpan<int> reference, ReadOnlySpan<int> later)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(later.Length, reference.Length);
        var (before, after, sum) = (Total(reference), Total(later), 0.0);
        for (var bin = 0; bin < reference.Length; bin++)
        {
            var (p, q) = ((reference[bin] + Half) / before, (later[bin] + Half) / after);
            sum += (q - p) * Math.Log(q / p);
        }

        return sum;
    }

    /// <summary>
    /// What the index stays below 99 times of 100 where nothing has moved: about (1/N + 1/M) times chi-squared of k - 1
    /// degrees of freedom (Yurdakul, Naranjo, Journal of Risk Model Validation 14 (2020) 89-100). A small file seems to drift.
    /// </summary>
    public static double ByChance(int bins, int reference, int later)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(reference, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(later, 1);
        return ChiSquared.InvCDF(bins - 1, Confidence) * (1.0 / reference + 1.0 / later);
    }

    private static int[] Counts(FeatureProfile reference, ReadOnlySpan<double> values)
    {
        var counts = new int[reference.Counts.Count + 1];
        foreach (var value in values)
            counts[double.IsNaN(value) ? counts.Length - 1 : FeatureProfile.BinOf(reference.Edges, value)]++;
        return counts;
    }

    private static double Total(ReadOnlySpan<int> counts)
    {
        var sum = Half * counts.Length;
        foreach (var count in counts)
            sum += count;
        return sum;
    }
}
