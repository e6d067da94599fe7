using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>The challenger's probability less the champion's.</summary>
/// <param name="Mean">Over the patients compared.</param>
/// <param name="StandardDeviation">Left out of a single patient.</param>
/// <param name="P5">The 5th percentile.</param>
/// <param name="P25">The lower quartile.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">The upper quartile.</param>
/// <param name="P95">The 95th percentile.</param>
/// <param name="Largest">The largest in size.</param>
public sealed record ProbabilityDifferenceResponse(
    double Mean, double? StandardDeviation, double P5, double P25, double P50, double P75, double P95, double Largest)
{
    public static ProbabilityDifferenceResponse From(ProbabilityDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return new(
            difference.Mean, difference.StandardDeviation, difference.P5, difference.P25, difference.P50, difference.P75, difference.P95, difference.Largest);
    }
}
