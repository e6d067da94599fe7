using System.ComponentModel.DataAnnotations;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>Which bundle serves.</summary>
public sealed class BundleOptions
{
    public const string Section = "Bundle";

    /// <summary>A folder; a relative one is looked for from the content root upward, so that a clone runs as it is.</summary>
    [Required]
    public string Path { get; set; } = "artifacts/synthetic-demo";

    /// <summary>A bundle that is still being copied is looked at again this often ...</summary>
    [Range(0, 100)]
    public int Retries { get; set; } = 8;

    /// <summary>... waiting this long at first and twice as long each time (8 retries: about a minute).</summary>
    [Range(1, 60_000)]
    public int FirstRetryMs { get; set; } = 250;
}
