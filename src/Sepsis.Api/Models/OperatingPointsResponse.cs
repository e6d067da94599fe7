using Sepsis.Api.Assess;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Api.Models;

/// <summary>Every threshold's price on patients the model had not learned from, for a hospital to choose with open eyes. Another aim is set by configuration: Bundle__Aim.</summary>
/// <param name="Model">Whose curve it is.</param>
/// <param name="Prevalence">Share of those patients who had the outcome: elsewhere PPV and alerts are others.</param>
/// <param name="Threshold">What holds now, and what it was chosen for.</param>
/// <param name="Points">By rising threshold.</param>
public sealed record OperatingPointsResponse(
    ModelIdentityResponse Model, double Prevalence, ThresholdResponse Threshold, IReadOnlyList<OperatingPointResponse> Points)
{
    public static OperatingPointsResponse From(Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        if (bundle.TradeOff is not { } curve)
            throw new SepsisException(SepsisError.NotInBundle, $"Bundle {bundle.Manifest.Name} is of format v{bundle.Manifest.FormatVersion}, which keeps no trade-off curve.");
        return new(
            ModelIdentityResponse.From(bundle),
            curve.Prevalence,
            ThresholdResponse.From(bundle.Thresholds),
            bundle.Answers is { } answers ? [.. answers.OperatingPoints.Select(OperatingPointResponse.From)] : [.. curve.Points.Select(OperatingPointResponse.From)]);
    }
}
