using System.ComponentModel.DataAnnotations;

namespace Sepsis.Api.Limits;

/// <summary>How much one caller, and all of them together, may ask. 0 switches a limit off.</summary>
public sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Requests of one key or token; twice as many at once.</summary>
    [Range(0, 1_000_000)]
    public int PerKeyPerSecond { get; set; } = 1000;

    /// <summary>Requests of one address (a network of 64 bits in IPv6); twice as many at once.</summary>
    [Range(0, 1_000_000)]
    public int PerAddressPerSecond { get; set; } = 2000;

    /// <summary>Keys and tokens of one address that let nobody in.</summary>
    [Range(0, 1_000_000)]
    public int FailedCredentialsPerMinute { get; set; } = 30;

    /// <summary>Requests answered at once ...</summary>
    [Range(0, 1_000_000)]
    public int ConcurrentRequests { get; set; } = 512;

    /// <summary>... and as many waiting for their turn.</summary>
    [Range(0, 1_000_000)]
    public int QueuedRequests { get; set; } = 2048;

    /// <summary>A request that is not answered by then is given up.</summary>
    [Range(0, 86_400)]
    public int RequestSeconds { get; set; } = 60;

    /// <summary>All headers of a request.</summary>
    [Range(1024, 1_048_576)]
    public int HeaderBytes { get; set; } = 32_768;

    /// <summary>A request's first line: method, address, version.</summary>
    [Range(256, 1_048_576)]
    public int UrlBytes { get; set; } = 8192;

    /// <summary>A body that comes more slowly holds a place that others need.</summary>
    [Range(0, 1_000_000)]
    public int MinimumBodyBytesPerSecond { get; set; } = 240;

    /// <summary>A body may be slower than that for so long.</summary>
    [Range(2, 600)]
    public int BodyGraceSeconds { get; set; } = 5;
}
