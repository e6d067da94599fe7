using System.Threading.RateLimiting;

namespace Sepsis.Api.Limits;

/// <summary>A bucket of tokens for each key or address, filled at a rate; those not used are forgotten.</summary>
internal static class Buckets
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Null where the rate is 0: no limit.</summary>
    public static PartitionedRateLimiter<T>? PerSecond<T>(int rate)
        where T : notnull => rate == 0 ? null : Of<T>(2 * rate, rate, Second);

    public static PartitionedRateLimiter<T>? PerMinute<T>(int rate)
        where T : notnull => rate == 0 ? null : Of<T>(rate, rate, TimeSpan.FromMinutes(1));

    private static PartitionedRateLimiter<T> Of<T>(int most, int perPeriod, TimeSpan period)
        where T : notnull
    {
        var options = new TokenBucketRateLimiterOptions { TokenLimit = most, TokensPerPeriod = perPeriod, ReplenishmentPeriod = period, QueueLimit = 0, AutoReplenishment = false };
        return PartitionedRateLimiter.Create<T, T>(of => RateLimitPartition.GetTokenBucketLimiter(of, _ => options));
    }
}
