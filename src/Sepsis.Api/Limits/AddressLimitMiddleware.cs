using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Sepsis.Api.Limits;

/// <summary>How often one address may ask, told before its key is looked at. Health is never limited.</summary>
internal sealed class AddressLimitMiddleware(RequestDelegate next, IOptions<LimitsOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<AddressPrefix>? _addresses = Buckets.PerSecond<AddressPrefix>(options.Value.PerAddressPerSecond);

    public Task InvokeAsync(HttpContext context)
    {
        if (_addresses is null || context.Connection.RemoteIpAddress is not { } address || context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
            return next(context);
        using var lease = _addresses.AttemptAcquire(AddressPrefix.Of(address));
        return lease.IsAcquired ? next(context) : LimitedAccess.TooManyAsync(context);
    }

    public void Dispose() => _addresses?.Dispose();
}
