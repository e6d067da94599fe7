using System.Buffers.Binary;

namespace Sepsis.Infrastructure.Storage;

/// <summary>Times as both engines keep them: microseconds since 1970, in UTC.</summary>
internal static class UnixTime
{
    public static long Of(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset ToTime(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}

/// <summary>An id of a record begins with its time in milliseconds (UUID version 7), so that the index of ids is one of times.</summary>
internal static class TimeOrderedId
{
    private const int TimeBits = 48;

    /// <summary>No id of that millisecond or later is below it.</summary>
    public static Guid First(DateTimeOffset time) => Of(time.ToUnixTimeMilliseconds());

    /// <summary>No id of that millisecond or earlier is up to it.</summary>
    public static Guid Beyond(DateTimeOffset time) => Of(time.ToUnixTimeMilliseconds() + 1);

    private static Guid Of(long milliseconds)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, Math.Max(milliseconds, 0) << (64 - TimeBits));
        return new(bytes, bigEndian: true);
    }
}
