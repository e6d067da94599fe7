namespace Sepsis.Domain.Evaluation;

/// <summary>From (0, 0), at an infinite threshold, to (1, 1). Empty where one class is absent.</summary>
public static class RocCurve
{
    public const int MaximumPoints = 200;

    public static IReadOnlyList<RocPoint> Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var counts = AlertCount.Descending(new(probabilities, labels));
        if (counts.Count == 0 || counts[^1] is { TruePositives: 0 } or { FalsePositives: 0 })
            return [];
        double positives = counts[^1].TruePositives, negatives = counts[^1].FalsePositives;
        List<RocPoint> points = [new(double.PositiveInfinity, 0, 0)];
        points.AddRange(counts.Select(at => new RocPoint(at.Threshold, at.FalsePositives / negatives, at.TruePositives / positives)));
        return CurveThinning.Thin(points, point => point.FalsePositiveRate, point => point.Sensitivity, MaximumPoints);
    }
}
