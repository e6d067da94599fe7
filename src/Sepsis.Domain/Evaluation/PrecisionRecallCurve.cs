namespace Sepsis.Domain.Evaluation;

/// <summary>From the highest score to everybody alerted, where precision is the prevalence. Empty without sepsis.</summary>
public static class PrecisionRecallCurve
{
    public const int MaximumPoints = 200;

    public static IReadOnlyList<PrecisionRecallPoint> Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var counts = AlertCount.Descending(new(probabilities, labels));
        if (counts.Count == 0 || counts[^1].TruePositives == 0)
            return [];
        double positives = counts[^1].TruePositives;
        var points = counts.ConvertAll(at => new PrecisionRecallPoint(
            at.Threshold, at.TruePositives / positives, at.TruePositives / (double)(at.TruePositives + at.FalsePositives)));
        return CurveThinning.Thin(points, point => point.Recall, point => point.Precision, MaximumPoints);
    }
}
