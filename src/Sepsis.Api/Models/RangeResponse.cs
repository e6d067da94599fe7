using Sepsis.Domain.Statistics;

namespace Sepsis.Api.Models;

/// <summary>Between what a figure would lie among other patients of the same kind, 95 times of 100.</summary>
/// <param name="Lower">The 2.5th percentile over resampled patients.</param>
/// <param name="Upper">The 97.5th.</param>
public sealed record RangeResponse(double Lower, double Upper)
{
    public static RangeResponse? From(BootstrapInterval? interval) => interval is { } known ? new(known.Lower, known.Upper) : null;
}
