using System.Text.Json.Serialization;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Models;

/// <summary>What a threshold finds and what it costs. Intervals are left out where the bundle is older than format v3.</summary>
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
    [property: JsonPropertyName("alerts_per_100_interval")] RangeResponse? AlertsPer100Interval,
    double? NumberNeededToEvaluate,
    RangeResponse? NumberNeededToEvaluateInterval)
{
    public static OperatingPointResponse From(OperatingPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return From(point.Point) with
        {
            SensitivityInterval = RangeResponse.From(point.Sensitivity),
            PpvInterval = RangeResponse.From(point.Ppv),
            AlertsPer100Interval = RangeResponse.From(point.AlertsPer100),
            NumberNeededToEvaluateInterval = RangeResponse.From(point.NumberNeededToEvaluateInterval()),
        };
    }

    public static OperatingPointResponse From(TradeOffPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return new(point.Threshold, point.Sensitivity, null, point.Specificity, point.Ppv, null, point.Npv, point.AlertsPer100, null, point.NumberNeededToEvaluate(), null);
    }
}
