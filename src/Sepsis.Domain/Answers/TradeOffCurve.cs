using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Answers;

/// <summary>
/// Every threshold's price, on rows the model had not learned from: ascending multiples of 0.0001, one for each different
/// set of alerted rows, thinned evenly along the way from everybody to nobody. A score on the threshold is an alert.
/// Kept in the bundle, so that a hospital can take another aim without another training.
/// </summary>
public sealed record TradeOffCurve(double Prevalence, IReadOnlyList<TradeOffPoint> Points)
{
    /// <summary>Neighbours differ by at most 0.2 % of the way: finer than any figure reported of them.</summary>
    public const int MaximumPoints = 1000;

    /// <summary>Four decimals are finer than any clinical difference, and can be read aloud.</summary>
    private const double StepsPerUnit = 10_000;

    public static TradeOffCurve Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var counts = AlertCount.Descending(new(probabilities, labels));
        if (counts.Count == 0)
            throw new ArgumentException("there are no rows", nameof(probabilities));
        var all = counts[^1];
        var onGrid = new List<AlertCount>();
        foreach (var at in counts)
        {
            // A threshold of 0 would alert everybody, whatever the score.
            var threshold = Math.Max(GridAtOrBelow(at.Threshold), 1 / StepsPerUnit);
            if (at.Threshold < threshold)
                break;
            // Scores between the same two steps are alerted together; the lowest of them counts them all.
            if (onGrid.Count > 0 && onGrid[^1].Threshold == threshold)
                onGrid.RemoveAt(onGrid.Count - 1);
            onGrid.Add(at with { Threshold = threshold });
        }

        onGrid.Reverse();
        double positives = Math.Max(all.TruePositives, 1), negatives = Math.Max(all.FalsePositives, 1);
        var kept = CurveThinning.Thin(onGrid, at => at.TruePositives / positives, at => at.FalsePositives / negatives, MaximumPoints);
        var points = kept.Select(at => TradeOffPoint.Of(at.Threshold, new(
            at.TruePositives, at.FalsePositives, all.FalsePositives - at.FalsePositives, all.TruePositives - at.TruePositives)));
        return new(all.TruePositives / (double)(all.TruePositives + all.FalsePositives), [.. points]);
    }

    /// <summary>What is wrong with it, or null.</summary>
    public string? Fault()
    {
        if (!(Prevalence is > 0 and < 1))
            return "prevalence must lie between 0 and 1";
        if (Points.Count == 0)
            return "points must not be empty";
        for (var i = 0; i < Points.Count; i++)
            if (!Points[i].IsSound || (i > 0 && Points[i].Threshold <= Points[i - 1].Threshold))
                return $"points[{i}] must rise and hold shares from 0 to 1";
        return null;
    }

    /// <summary>The product may be rounded past a step in either direction; 0.0003 * 10,000 is below 3.</summary>
    private static double GridAtOrBelow(double score)
    {
        var step = Math.Floor(score * StepsPerUnit);
        if ((step + 1) / StepsPerUnit <= score)
            step++;
        else if (step / StepsPerUnit > score)
            step--;
        return step / StepsPerUnit;
    }
}

/// <summary>What a threshold finds and costs: probabilities from it on are alerts.</summary>
/// <param name="Ppv">Null where nothing is an alert.</param>
/// <param name="Npv">Null where everything is.</param>
public sealed record TradeOffPoint(double Threshold, double Sensitivity, double Specificity, double? Ppv, double? Npv, double AlertsPer100)
{
    public static TradeOffPoint Of(double threshold, ConfusionMatrix counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var (ppv, npv) = (Known(counts.Precision), Known(counts.NegativePredictiveValue));
        return new(threshold, counts.Recall, counts.Specificity, ppv, npv, counts.AlertsPer100);
    }

    internal bool IsSound => this is
    { Threshold: > 0 and <= 1, Sensitivity: >= 0 and <= 1, Specificity: >= 0 and <= 1, AlertsPer100: >= 0 and <= 100 };

    /// <summary>Alerts looked at for each sepsis found: 1 / PPV. Null where none is found.</summary>
    public double? NumberNeededToEvaluate() => Ppv is > 0 and var ppv ? 1 / ppv : null;

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}

/// <summary>What a threshold finds and costs, and between what these would lie among other patients of the same kind.</summary>
/// <param name="Point">The estimates.</param>
/// <param name="Sensitivity">Null where no replicate had a sepsis.</param>
/// <param name="Ppv">Null where no replicate had an alert.</param>
/// <param name="AlertsPer100">Known of every replicate.</param>
public sealed record OperatingPoint(
    TradeOffPoint Point, BootstrapInterval? Sensitivity, BootstrapInterval? Ppv, BootstrapInterval AlertsPer100)
{
    /// <summary>Null where nothing bounds it from above: replicates that found no sepsis are within the middle 95 %.</summary>
    public BootstrapInterval? NumberNeededToEvaluateInterval() =>
        Ppv is { Lower: > 0 } ppv ? new(1 / ppv.Upper, 1 / ppv.Lower, ppv.LeftOut) : null;
}
