using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
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
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = most,
            TokensPerPeriod = perPeriod,
            ReplenishmentPeriod = period,
            QueueLimit = 0,
            AutoReplenishment = false,
        };
        return PartitionedRateLimiter.Create<T, T>(of => RateLimitPartition.GetTokenBucketLimiter(of, _ => options));
    }
}

/// <summary>
/// Whom an address belongs to: itself in IPv4, its network of 64 bits in IPv6, of which one machine has as many addresses as it
/// likes.
/// </summary>
internal readonly record struct AddressPrefix(ulong Bits)
{
    private const ulong Version4 = 0xffff_0000_0000;

    /// <summary>Null in a test without a network.</summary>
    public static AddressPrefix Of(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is null || !address.TryWriteBytes(bytes, out _))
            return default;
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return new(Version4 | BinaryPrimitives.ReadUInt32BigEndian(bytes));
        return address.IsIPv4MappedToIPv6
            ? new(Version4 | BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]))
            : new(BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }
}
