using System.Text.Json;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

/// <summary>What a bundle's threshold was chosen for, as an aim that can be taken again; the manifest has it in words only.</summary>
internal static class BundleAim
{
    /// <summary>The default where the bundle does not say: so were those of format v1 trained.</summary>
    public static DecisionAim Of(Bundle bundle) =>
        Parse(RecalibrationFile.Of(bundle)?.Aim) ?? Parse(Evaluated(bundle)) ?? DecisionAim.Default;

    /// <summary>One field and not the whole file, which other versions of this program write otherwise.</summary>
    private static string? Evaluated(Bundle bundle)
    {
        if (!bundle.Files.TryGetValue(Evaluation.File, out var content))
            return null;
        using var evaluation = JsonDocument.Parse(content);
        return evaluation.RootElement.TryGetProperty("decision", out var decision) && decision.TryGetProperty("aim", out var aim) ? aim.GetString() : null;
    }

    private static DecisionAim? Parse(string? text) => text is null ? null : DecisionAim.Parse(text);
}
