using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Sepsis.Api.Access;
using Sepsis.Application.Access;

namespace Sepsis.Api.Limits;

/// <summary>
/// How often one key may ask, and how many requests are answered at once. Who is in nobody's name is limited by address alone.
/// </summary>
internal sealed class CallerLimitMiddleware(RequestDelegate next, IOptions<LimitsOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string>? _callers = Buckets.PerSecond<string>(options.Value.PerKeyPerSecond);

    private readonly ConcurrencyLimiter? _places = options.Value.ConcurrentRequests == 0 ? null : new(new()
    {
        PermitLimit = options.Value.ConcurrentRequests,
        QueueLimit = options.Value.QueuedRequests,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
            return next(context);
        if (_callers is not null && AskedBy.Of(context) is var caller && caller != Caller.Anonymous)
        {
            using var lease = _callers.AttemptAcquire(caller.Name);
            if (!lease.IsAcquired)
                return LimitedAccess.TooManyAsync(context);
        }

        return _places is null ? next(context) : TakePlaceAsync(context, _places);
    }

    public void Dispose()
    {
        _callers?.Dispose();
        _places?.Dispose();
    }

    private async Task TakePlaceAsync(HttpContext context, ConcurrencyLimiter places)
    {
        using var place = await places.AcquireAsync(1, context.RequestAborted);
        if (place.IsAcquired)
            await next(context);
        else
            await LimitedAccess.TooBusyAsync(context);
    }
}

/// <summary>How often one address may ask, told before its key is looked at. Health is never limited.</summary>
internal sealed class AddressLimitMiddleware(RequestDelegate next, IOptions<LimitsOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<AddressPrefix>? _addresses = Buckets.PerSecond<AddressPrefix>(
        options.Value.PerAddressPerSecond);

    public Task InvokeAsync(HttpContext context)
    {
        if (_addresses is null || context.Connection.RemoteIpAddress is not { } address
            || context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
            return next(context);
        using var lease = _addresses.AttemptAcquire(AddressPrefix.Of(address));
        return lease.IsAcquired ? next(context) : LimitedAccess.TooManyAsync(context);
    }

    public void Dispose() => _addresses?.Dispose();
}
