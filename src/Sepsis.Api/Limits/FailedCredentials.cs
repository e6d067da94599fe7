using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Sepsis.Api.Limits;

/// <summary>
/// Keys and tokens of an address that let nobody in. A key that is in use goes on letting in from there: others may share the
/// address.
/// </summary>
internal sealed class FailedCredentials(IOptions<LimitsOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<AddressPrefix>? _failures = Buckets.PerMinute<AddressPrefix>(
        options.Value.FailedCredentialsPerMinute);

    /// <summary>Until one more is looked at.</summary>
    public int RetryAfterSeconds => Math.Max(1, 60 / Math.Max(1, options.Value.FailedCredentialsPerMinute));

    /// <returns>False where they are too many.</returns>
    public bool Count(HttpContext context)
    {
        if (_failures is null)
            return true;
        using var lease = _failures.AttemptAcquire(AddressPrefix.Of(context.Connection.RemoteIpAddress));
        return lease.IsAcquired;
    }

    public bool AreTooMany(HttpContext context)
    {
        if (_failures is null)
            return false;
        using var lease = _failures.AttemptAcquire(AddressPrefix.Of(context.Connection.RemoteIpAddress), permitCount: 0);
        return !lease.IsAcquired;
    }

    public void Dispose() => _failures?.Dispose();
}
