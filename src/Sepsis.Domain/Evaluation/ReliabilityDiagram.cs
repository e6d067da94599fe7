namespace Sepsis.Domain.Evaluation;

/// <summary>What was predicted against what happened, in bins of equal count; tied probabilities share a bin.</summary>
public static class ReliabilityDiagram
{
    public static IReadOnlyList<ReliabilityBin> Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, int bins = CalibrationMetrics.Bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var ranked = new RankedScores(probabilities, labels);
        return [.. CalibrationBin.EqualCounts(ranked, ranked.EqualWeights(), bins).Select(Drawn)];
    }

    private static ReliabilityBin Drawn(CalibrationBin bin)
    {
        var interval = WilsonInterval.Of(bin.Events, bin.Count);
        return new(bin.MeanPredicted, bin.ObservedRate, bin.Count, interval.Lower, interval.Upper);
    }
}
