using System.ComponentModel.DataAnnotations;
using Sepsis.Domain.Answers;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>Which bundle serves.</summary>
public sealed class BundleOptions
{
    public const string Section = "Bundle";

    /// <summary>A folder; a relative one is looked for from the content root upward, so that a clone runs as it is.</summary>
    [Required]
    public string Path { get; set; } = "artifacts/icu-2019";

    /// <summary>The folder whose bundles can be activated by name; by default the one the configured bundle lies in.</summary>
    public string? Library { get; set; }

    /// <summary>A bundle of the library that answers the same patients, heard by no caller.</summary>
    public string? Shadow { get; set; }

    /// <summary>
    /// Bundles that serve, are activated or follow in the shadow although no gate has blessed them, by the names they have in their
    /// manifests, separated by commas. That they were accepted is on record.
    /// </summary>
    public string? AcceptNotBlessed { get; set; }

    /// <summary>So many patients may wait for the shadow; it never makes a request wait.</summary>
    [Range(1, 1_000_000)]
    public int ShadowQueue { get; set; } = 4096;

    /// <summary>
    /// Another aim of the decision threshold than the bundle's own: sensitivity=0.80, alerts-per-100=10 or cost-ratio=20.
    /// </summary>
    [CustomValidation(typeof(BundleOptions), nameof(CheckAim))]
    public string? Aim { get; set; }

    /// <summary>How often the truth is to be in the set of answers that cannot be ruled out, per class.</summary>
    [Range(0.5, 0.999)]
    public double ConformalLevel { get; set; } = ConformalSets.UsualLevel;

    /// <summary>A bundle that is still being copied is looked at again this often ...</summary>
    [Range(0, 100)]
    public int Retries { get; set; } = 8;

    /// <summary>... waiting this long at first and twice as long each time (8 retries: about a minute).</summary>
    [Range(1, 60_000)]
    public int FirstRetryMs { get; set; } = 250;

    public static ValidationResult? CheckAim(string? aim) => string.IsNullOrEmpty(aim) || DecisionAim.Parse(aim) is not null
        ? ValidationResult.Success
        : new($"{Section}:{nameof(Aim)} must be {DecisionAim.Forms}.");
}
