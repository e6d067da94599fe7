namespace Sepsis.Infrastructure.Storage;

/// <summary>Times as both engines keep them: microseconds since 1970, in UTC.</summary>
internal static class UnixTime
{
    public static long Of(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset ToTime(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
