using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Answers;

/// <summary>What a threshold finds and costs: probabilities from it on are alerts.</summary>
/// <param name="Ppv">Null where nothing is an alert.</param>
/// <param name="Npv">Null where everything is.</param>
public sealed record TradeOffPoint(double Threshold, double Sensitivity, double Specificity, double? Ppv, double? Npv, double AlertsPer100)
{
    public static TradeOffPoint Of(double threshold, ConfusionMatrix counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new(threshold, counts.Recall, counts.Specificity, Known(counts.Precision), Known(counts.NegativePredictiveValue), counts.AlertsPer100);
    }

    /// <summary>Alerts looked at for each sepsis found: 1 / PPV. Null where none is found.</summary>
    public double? NumberNeededToEvaluate() => Ppv is > 0 and var ppv ? 1 / ppv : null;

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
