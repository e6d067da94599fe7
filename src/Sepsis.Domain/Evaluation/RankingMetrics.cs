namespace Sepsis.Domain.Evaluation;

/// <summary>How well probabilities order patients. NaN where one class is absent.</summary>
public static class RankingMetrics
{
    /// <summary>Area under the ROC curve: the Mann-Whitney statistic, ties counted half.</summary>
    public static double Auroc(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels) => Of(probabilities, labels).Auroc;

    /// <summary>Average precision: sum of (recall step) * precision over distinct thresholds, no interpolation.</summary>
    public static double Auprc(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels) => Of(probabilities, labels).Auprc;

    private static WeightedRanking Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var ranked = new RankedScores(probabilities, labels);
        return WeightedRanking.Of(ranked, ranked.EqualWeights());
    }
}
