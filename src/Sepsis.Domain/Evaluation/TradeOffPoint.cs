namespace Sepsis.Domain.Evaluation;

/// <summary>
/// What a threshold costs and finds. NaN where there is nothing to divide by.
/// </summary>
public sealed record TradeOffPoint(
    double Threshold, double Sensitivity, double Specificity, double Ppv, double Npv, double AlertsPer100, double NumberNeededToEvaluate)
{
    public static TradeOffPoint Of(double threshold, ConfusionMatrix counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new(
            threshold, counts.Recall, counts.Specificity, counts.Precision, counts.NegativePredictiveValue, counts.AlertsPer100,
            counts.NumberNeededToEvaluate);
    }
}
