using System.Text.Json.Serialization;

namespace Sepsis.Api.Models;

/// <summary>
/// Every threshold's price on patients the model had not learned from, for a hospital to choose with open eyes. Another aim is set by
/// configuration: Bundle__Aim.
/// </summary>
/// <param name="Model">Whose curve it is.</param>
/// <param name="Prevalence">Share of those patients who had the outcome: elsewhere PPV and alerts are others.</param>
/// <param name="Threshold">What holds now, and what it was chosen for.</param>
/// <param name="Points">By rising threshold.</param>
public sealed record OperatingPointsResponse(
    ModelIdentityResponse Model, double Prevalence, ThresholdResponse Threshold, IReadOnlyList<OperatingPointResponse> Points);

/// <summary>What a threshold finds and what it costs. An interval is left out where no draw of patients had the figure.</summary>
/// <param name="Threshold">Probabilities from here on are alerts.</param>
/// <param name="Sensitivity">Share of the patients with sepsis that are found.</param>
/// <param name="SensitivityInterval">95 %.</param>
/// <param name="Specificity">Share of the others that are left in peace.</param>
/// <param name="Ppv">Share of the alerts that are right.</param>
/// <param name="PpvInterval">95 %.</param>
/// <param name="Npv">Share of those without an alert who have no sepsis.</param>
/// <param name="AlertsPer100">Alerts among 100 patients.</param>
/// <param name="AlertsPer100Interval">95 %.</param>
/// <param name="NumberNeededToEvaluate">Alerts looked at for each sepsis found.</param>
/// <param name="NumberNeededToEvaluateInterval">95 %; left out where nothing bounds it from above.</param>
public sealed record OperatingPointResponse(
    double Threshold,
    double Sensitivity,
    RangeResponse? SensitivityInterval,
    double Specificity,
    double? Ppv,
    RangeResponse? PpvInterval,
    double? Npv,
    [property: JsonPropertyName("alerts_per_100")] double AlertsPer100,
    [property: JsonPropertyName("alerts_per_100_interval")] RangeResponse AlertsPer100Interval,
    double? NumberNeededToEvaluate,
    RangeResponse? NumberNeededToEvaluateInterval);

/// <summary>Between what a figure would lie among other patients of the same kind, 95 times of 100.</summary>
/// <param name="Lower">The 2.5th percentile over resampled patients.</param>
/// <param name="Upper">The 97.5th.</param>
public sealed record RangeResponse(double Lower, double Upper);
