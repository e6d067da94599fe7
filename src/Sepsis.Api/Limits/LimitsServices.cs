using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Sepsis.Api.Limits;

/// <summary>The limits of the web server, and of a request's time.</summary>
internal static class LimitsServices
{
    /// <summary>Room for a batch, and for the answer to it where a client sends all before it reads anything.</summary>
    private const int KestrelBytes = 17 * 1024 * 1024;

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitsOptions>().Bind(configuration.GetSection(LimitsOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FailedCredentials>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitsOptions>>((kestrel, limits) => Limit(kestrel, limits.Value));
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<LimitsOptions>>(
            (timeouts, limits) => Limit(timeouts, limits.Value.RequestSeconds));
    }

    private static void Limit(RequestTimeoutOptions timeouts, int seconds)
    {
        if (seconds > 0)
            timeouts.DefaultPolicy = new()
            {
                Timeout = TimeSpan.FromSeconds(seconds),
                TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
                WriteTimeoutResponse = LimitedAccess.TookTooLongAsync,
            };
    }

    private static void Limit(KestrelServerOptions kestrel, LimitsOptions limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = KestrelBytes;
        kestrel.Limits.MaxResponseBufferSize = KestrelBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        kestrel.Limits.MaxRequestLineSize = limits.UrlBytes;
        kestrel.Limits.MaxRequestBufferSize = Math.Max(
            kestrel.Limits.MaxRequestBufferSize ?? 0, Math.Max(limits.HeaderBytes, limits.UrlBytes));
        kestrel.Limits.MinRequestBodyDataRate = limits.MinimumBodyBytesPerSecond == 0
            ? null
            : new(limits.MinimumBodyBytesPerSecond, TimeSpan.FromSeconds(limits.BodyGraceSeconds));
    }
}
