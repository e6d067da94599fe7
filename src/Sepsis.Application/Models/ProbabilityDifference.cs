using Sepsis.Domain.Statistics;

namespace Sepsis.Application.Models;

/// <summary>The challenger's probability less the champion's, over the patients compared.</summary>
/// <param name="StandardDeviation">Of a sample; null of a single patient.</param>
/// <param name="Largest">The largest in size.</param>
public sealed record ProbabilityDifference(
    double Mean, double? StandardDeviation, double P5, double P25, double P50, double P75, double P95, double Largest)
{
    public static ProbabilityDifference? Of(IReadOnlyList<ShadowPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0)
            return null;
        double[] differences = [.. pairs.Select(pair => pair.Challenger!.Value.Probability - pair.Champion.Probability).Order()];
        var mean = differences.Average();
        double? spread = differences.Length > 1 ? Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Length - 1)) : null;
        return new(
            mean, spread,
            Percentile.Of(differences, 0.05), Percentile.Of(differences, 0.25), Percentile.Of(differences, 0.5), Percentile.Of(differences, 0.75), Percentile.Of(differences, 0.95),
            Math.Max(-differences[0], differences[^1]));
    }
}
