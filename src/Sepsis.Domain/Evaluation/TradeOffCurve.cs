namespace Sepsis.Domain.Evaluation;

/// <summary>
/// Sensitivity against alarms, threshold by threshold: ascending multiples of 0.0001, one for each different set of
/// alerted rows, thinned evenly along the way from everybody to nobody. A score on the threshold is an alert.
/// </summary>
public static class TradeOffCurve
{
    public const int MaximumPoints = 500;

    private const double StepsPerUnit = 10_000;

    public static IReadOnlyList<TradeOffPoint> Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var counts = AlertCount.Descending(new(probabilities, labels));
        if (counts.Count == 0)
            return [];
        var all = counts[^1];
        var onGrid = new List<AlertCount>();
        foreach (var at in counts)
        {
            var threshold = GridAtOrBelow(at.Threshold);
            // Scores between the same two steps are alerted together; the lowest of them counts them all.
            if (onGrid.Count > 0 && onGrid[^1].Threshold == threshold)
                onGrid.RemoveAt(onGrid.Count - 1);
            onGrid.Add(at with { Threshold = threshold });
        }

        onGrid.Reverse();
        double positives = Math.Max(all.TruePositives, 1), negatives = Math.Max(all.FalsePositives, 1);
        var kept = CurveThinning.Thin(onGrid, at => at.TruePositives / positives, at => at.FalsePositives / negatives, MaximumPoints);
        return [.. kept.Select(at => TradeOffPoint.Of(at.Threshold, new(
            at.TruePositives, at.FalsePositives, all.FalsePositives - at.FalsePositives, all.TruePositives - at.TruePositives)))];
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
