using Sepsis.Domain.Statistics;

namespace Sepsis.Training.Judging;

/// <summary>From (0, 0), at an infinite threshold, to (1, 1). Empty where one class is absent.</summary>
internal static class RocCurve
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

/// <summary>Who is alerted at a threshold: the share of those without sepsis, and of those with it.</summary>
internal sealed record RocPoint(double Threshold, double FalsePositiveRate, double Sensitivity);

/// <summary>From the highest score to everybody alerted, where precision is the prevalence. Empty without sepsis.</summary>
internal static class PrecisionRecallCurve
{
    public const int MaximumPoints = 200;

    public static IReadOnlyList<PrecisionRecallPoint> Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var counts = AlertCount.Descending(new(probabilities, labels));
        if (counts.Count == 0 || counts[^1].TruePositives == 0)
            return [];
        double positives = counts[^1].TruePositives;
        PrecisionRecallPoint[] points =
        [
            .. counts.Select(at => new PrecisionRecallPoint(
                at.Threshold, at.TruePositives / positives, at.TruePositives / (double)(at.TruePositives + at.FalsePositives))),
        ];
        return CurveThinning.Thin(points, point => point.Recall, point => point.Precision, MaximumPoints);
    }
}

internal sealed record PrecisionRecallPoint(double Threshold, double Recall, double Precision);
